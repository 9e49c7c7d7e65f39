import { useState } from 'react'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { deadlineMoveFields, everybody } from '../../../../shared/domain/programme/deadline-moves.ts'
import { isUnread, type Unread } from '../../../../shared/domain/unread.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { RadioGroup } from '../../../ui/fields/check-field.tsx'
import { ComboField } from '../../../ui/fields/combo-field.tsx'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { DeadlineMove, Deadlines } from '../records.ts'

const fields = { to: deadlineMoveFields.to, reason: deadlineMoveFields.reason } as const

/** Whose deadline, or that what was typed is not what was announced. */
type Whose = 'all' | 'one' | 'corrected'
const whose = [
  { value: 'all', label: '全団体の締切を延ばす' },
  { value: 'one', label: '都道府県を選んで延ばす' },
  { value: 'corrected', label: '入力の誤りを正す(公示した締切と違っていた)' },
] as const
const ofExtension = whose.filter(({ value }) => value !== 'corrected')

const bodies = prefectures.map(({ jis2, name, kana }) => ({ value: jis2, label: name, reading: kana }))

interface DeadlineDialogProps {
  deadlines: Deadlines
  /** The 延長 that is answered by this one; null: it is a new one. */
  mistaken: DeadlineMove | null
  onClose: () => void
}

/** 締切を延ばす: for all or one prefecture, until when and why. */
export function DeadlineDialog({ deadlines, mistaken, onClose }: DeadlineDialogProps) {
  const { fy } = useDesk()
  const [id] = useState(() => crypto.randomUUID())
  const own = mistaken !== null && mistaken.scope !== everybody ? mistaken.scope : null
  const [chosen, setChosen] = useState<Whose>(own === null ? 'all' : 'one')
  const [body, setBody] = useState<string | Unread | null>(own)
  const [asked, setAsked] = useState(false)
  // Only the day is another in most cases.
  const form = useFieldsForm(fields, { to: mistaken?.to ?? deadlines.held[0]?.at ?? deadlines.announced, reason: '' })
  const move = useCommand(useApi().programme.moveDeadline, {
    done: (_, { kind }) => (kind === 'corrected' ? '締切の入力の誤りを正しました' : '締切を延ばしました'),
    onDone: onClose,
  })
  useFieldErrors(form, move.error)
  const noBody = chosen === 'one' && (body === null || isUnread(body))
  const save = (event?: React.BaseSyntheticEvent) => {
    setAsked(true)
    return form.handleSubmit(async (values) => {
      if (noBody) return
      const scope = chosen === 'one' && typeof body === 'string' ? body : everybody
      const kind = chosen === 'corrected' ? 'corrected' : 'extended'
      await move.run({ ...values, fy, id, kind, scope, insteadOf: mistaken?.id ?? null })
    })(event)
  }
  return (
    <FormDialog
      onClose={onClose}
      title={mistaken === null ? '締切を延ばす' : `${mistaken.body}の延長の誤りを改める`}
      label="締切の延長"
      onSubmit={save}
      deedLabel={chosen === 'corrected' ? '正す' : mistaken === null ? '延ばす' : '改める'}
      busy={move.busy}
    >
      <RadioGroup
        label="対象"
        required
        stacked
        options={mistaken === null ? whose : ofExtension}
        value={chosen}
        onChange={(next) => next !== null && setChosen(next)}
      />
      {chosen === 'one' && (
        <ComboField
          label="都道府県"
          required
          options={bodies}
          value={body}
          onChange={setBody}
          error={asked && noBody ? '都道府県を選んでください。' : move.error?.problem.fields['scope']}
        />
      )}
      <RecordField of={{ fields, form }} name="to" width={320} hint="この時刻ちょうどまでが期限内です。" />
      <RecordField of={{ fields, form }} name="reason" rows={3} hint="応募受付簿と応募の画面に出ます。" />
      <p className="sub">
        届いている応募の期限内・期限後を見直します。この記録は消せません。誤ったときは、記録の「改める」で直します。
      </p>
      <ErrorNote error={move.error} />
    </FormDialog>
  )
}
