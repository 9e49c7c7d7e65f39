import type { ApplicationForm } from '../../../../shared/domain/applications/form.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { themeLetters } from '../../../../shared/domain/support/track.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { isEnter } from '../../../ui/composition.ts'
import { CheckGroup, RadioGroup } from '../../../ui/fields/check-field.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { NumberField } from '../../../ui/fields/number-field.tsx'
import { TextArea, TextField } from '../../../ui/fields/text-field.tsx'
import type { Edited } from './edited.ts'
import { KpiRows, OrganisationRows, PastRows, ScheduleRows } from './row-lists.tsx'
import { TargetList } from './target-list.tsx'

interface FieldControlProps {
  label: string
  edited: Edited
  onChange: (edited: Edited) => void
  error: string | null
  jis2: string | null
  unit: string
  /** Enter in a field of one line. */
  onEnter: () => void
}

const prefectureOptions = prefectures.map(({ name, kana, lgCode }) => ({
  value: name,
  label: name,
  reading: kana,
  note: lgCode,
}))

/** The editor that fits the field. */
export function FieldControl({ label, edited, onChange, error, jis2, unit, onEnter }: FieldControlProps) {
  const field = { label, hideLabel: true, error }
  switch (edited.kind) {
    case 'line':
      return (
        <TextField
          {...field}
          value={edited.value}
          limit={400}
          onChange={(value) => onChange({ kind: edited.kind, value })}
          onKeyDown={(event) => {
            if (!isEnter(event) || event.ctrlKey || event.metaKey) return
            event.preventDefault()
            onEnter()
          }}
        />
      )
    case 'long':
      return (
        <TextArea
          {...field}
          value={edited.value}
          rows={5}
          limit={8000}
          onChange={(value) => onChange({ kind: edited.kind, value })}
        />
      )
    case 'prefecture':
      return (
        <ComboField
          {...field}
          options={prefectureOptions}
          value={edited.value}
          onChange={(value) => onChange({ kind: edited.kind, value })}
        />
      )
    case 'count':
      return (
        <NumberField
          {...field}
          value={edited.value}
          unit={unit}
          width={160}
          onChange={(value) => onChange({ kind: 'count', value })}
        />
      )
    case 'date':
      return <DateField {...field} value={edited.value} onChange={(value) => onChange({ kind: 'date', value })} />
    case 'themes':
      return <ThemeChoice label={label} error={error} edited={edited} onChange={onChange} />
    case 'consent':
      return (
        <RadioGroup
          {...field}
          stacked
          value={consentWord(edited.value)}
          options={consentOptions}
          onChange={(word) => onChange({ kind: 'consent', value: word === 'unknown' ? null : word === 'yes' })}
        />
      )
    case 'targets':
      return (
        <TargetList
          jis2={jis2}
          names={edited.value}
          unadded={edited.unadded ?? { written: '', sought: '' }}
          onChange={(value, unadded) => onChange({ kind: 'targets', value, unadded })}
        />
      )
    case 'kpis':
      return <KpiRows rows={edited.value} onChange={(value) => onChange({ kind: 'kpis', value })} />
    case 'organisation':
      return <OrganisationRows rows={edited.value} onChange={(value) => onChange({ kind: 'organisation', value })} />
    case 'schedule':
      return <ScheduleRows rows={edited.value} onChange={(value) => onChange({ kind: 'schedule', value })} />
    case 'past':
      return <PastRows rows={edited.value} onChange={(value) => onChange({ kind: 'past', value })} />
  }
}

const consentOptions = [
  { value: 'yes', label: '同意する' },
  { value: 'no', label: '同意の印なし' },
  { value: 'unknown', label: '分からない' },
] as const
const consentWord = (consent: ApplicationForm['consent']) => (consent === null ? 'unknown' : consent ? 'yes' : 'no')

function ThemeChoice({
  label,
  error,
  edited,
  onChange,
}: {
  label: string
  error: string | null
  edited: Extract<Edited, { kind: 'themes' }>
  onChange: (edited: Edited) => void
}) {
  const { fy } = useDesk()
  const themes = useAnswer(useApi().programme.year, { fy }).data?.themes ?? []
  return (
    <CheckGroup
      label={label}
      hideLabel
      stacked
      error={error}
      hint="応募書に印のあるものすべて。正しい応募では一つです。"
      value={edited.value}
      options={themeLetters.map((letter) => ({
        value: letter,
        label: `${letter} ${themes.find((theme) => theme.letter === letter)?.name ?? ''}`,
      }))}
      onChange={(value) => onChange({ kind: 'themes', value: [...value] })}
    />
  )
}
