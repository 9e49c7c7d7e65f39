import { useState } from 'react'
import { prefectures } from '../../../../../shared/domain/bodies/prefectures.ts'
import {
  type ConsentWay,
  consentWayLabel,
  consentWays,
  latest,
} from '../../../../../shared/domain/talent/people/consent.ts'
import { usualEnd } from '../../../../../shared/domain/talent/people/rules.ts'
import { isUnread, type Unread } from '../../../../../shared/domain/unread.ts'
import { useCommand } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { CheckGroup, RadioGroup } from '../../../../ui/fields/check-field.tsx'
import { DateField } from '../../../../ui/fields/date-field.tsx'
import { SelectField } from '../../../../ui/fields/select-field.tsx'
import { FormDialog } from '../../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../../ui/states.tsx'
import type { RegistrantList, RegistrantPage } from '../records.ts'

interface ConsentDialogProps {
  page: RegistrantPage
  rules: RegistrantList['rules']
  onClose: () => void
}

/** A consent with its scope and span; a later one takes the place of the one before it. */
export function ConsentDialog({ page, rules, onClose }: ConsentDialogProps) {
  const { today } = useDesk()
  const before = latest(page.consents)
  const [consentId] = useState(() => crypto.randomUUID())
  const [scope, setScope] = useState<'all' | 'named' | null>(
    before === null ? null : before.everywhere ? 'all' : 'named',
  )
  const [receivers, setReceivers] = useState<readonly string[]>(before?.receivers ?? [])
  const [givenOn, setGivenOn] = useState<string | Unread | null>(today)
  const [validTo, setValidTo] = useState<string | Unread | null>(usualEnd(today, rules))
  const [way, setWay] = useState<ConsentWay>('form')
  const [fault, setFault] = useState<string | null>(null)
  const [scopeFault, setScopeFault] = useState<string | null>(null)
  const deed = useCommand(useApi().talent.recordConsent, {
    done: `${page.no}の提供の同意を記録しました`,
    onDone: onClose,
  })
  const save = (event?: React.BaseSyntheticEvent) => {
    event?.preventDefault()
    setScopeFault(scope === null ? '提供してよい範囲を選んでください。' : null)
    if (scope === null) return
    if (givenOn === null || isUnread(givenOn) || validTo === null || isUnread(validTo))
      return setFault('同意の日と期限を入力してください。')
    setFault(null)
    return deed.run({
      id: page.id,
      revision: page.revision,
      consentId,
      kind: before === null ? 'given' : 'renewed',
      givenOn,
      validTo,
      way,
      everywhere: scope === 'all',
      receivers: scope === 'all' ? [] : [...receivers],
    })
  }
  return (
    <FormDialog
      onClose={onClose}
      title={`${page.no}の提供の同意を${before === null ? '記録' : '更新'}する`}
      label="提供の同意"
      onSubmit={save}
      deedLabel="同意を記録"
      busy={deed.busy}
    >
      <RadioGroup
        label="提供してよい範囲"
        value={scope}
        required
        error={scopeFault}
        onChange={(next) => {
          setScopeFault(null)
          setScope(next)
        }}
        options={[
          { value: 'all', label: '全都道府県' },
          { value: 'named', label: '選んだ都道府県だけ' },
        ]}
      />
      {scope === 'named' && (
        <CheckGroup
          label="提供してよい都道府県"
          value={receivers}
          onChange={setReceivers}
          options={prefectures.map(({ jis2, short }) => ({ value: jis2, label: short }))}
        />
      )}
      <DateField label="同意の日" required value={givenOn} onChange={setGivenOn} />
      <DateField label="同意の期限" required value={validTo} onChange={setValidTo} />
      <SelectField<ConsentWay>
        label="受け方"
        value={way}
        onChange={setWay}
        options={consentWays.map((value) => ({ value, label: consentWayLabel[value] }))}
      />
      <ErrorNote error={fault === null ? deed.error : { message: fault }} />
    </FormDialog>
  )
}
