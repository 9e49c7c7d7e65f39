import { useState } from 'react'
import { programmeFields } from '../../../../shared/domain/programme/fields.ts'
import { blankOf, fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { ReasonForChange } from '../../../record/measure/reason-for-change.tsx'
import type { Measure } from '../../../record/measure/records.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { useFieldsForm } from '../../../record/use-fields-form.ts'
import { Button } from '../../../ui/button.tsx'
import { useFieldErrors } from '../../../ui/fields/form.tsx'
import { FormDialog } from '../../../ui/layers/form-dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState, ErrorNote } from '../../../ui/states.tsx'
import type { Gate } from '../records.ts'
import styles from '../review.module.css'

/** 要件の○×: what an application must be, answered by the secretariat. × raises 要協議 and decides nothing. */
export function GatesPane({ gates }: { gates: readonly Gate[] }) {
  const { fy } = useDesk()
  const mayEdit = useMay('programme.addGate')
  const measure = useAnswer(useApi().tally.measure, { fy }).data
  const [asked, setAsked] = useState<{ gate: Gate | null; removing: boolean } | null>(null)
  return (
    <Pane
      fills
      title="要件の○×"
      sub="×は「要協議」"
      actions={
        mayEdit && (
          <Button small onClick={() => setAsked({ gate: null, removing: false })}>
            要件を加える
          </Button>
        )
      }
    >
      {gates.length === 0 ? (
        <EmptyState title="要件の○×はまだありません">対象団体、テーマ一つ、両トラックなどを加えられます。</EmptyState>
      ) : (
        <ul className={styles['order']}>
          {gates.map((gate) => (
            <li key={gate.id}>
              <span title={gate.note === '' ? undefined : gate.note}>
                要{gate.no} {gate.name}
              </span>
              {mayEdit && (
                <span className="row">
                  <Button
                    small
                    look="quiet"
                    aria-label={`${gate.name}を直す`}
                    onClick={() => setAsked({ gate, removing: false })}
                  >
                    直す
                  </Button>
                  <Button
                    small
                    look="quiet"
                    aria-label={`${gate.name}を削除`}
                    onClick={() => setAsked({ gate, removing: true })}
                  >
                    削除
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked !== null && measure !== undefined && !asked.removing && (
        <GateDialog key={asked.gate?.id ?? 'new'} gate={asked.gate} measure={measure} onClose={() => setAsked(null)} />
      )}
      {asked?.gate != null && measure !== undefined && asked.removing && (
        <RemoveDialog gate={asked.gate} measure={measure} onClose={() => setAsked(null)} />
      )}
    </Pane>
  )
}

interface DialogProps<G> {
  gate: G
  measure: Measure
  onClose: () => void
}

function GateDialog({ gate, measure, onClose }: DialogProps<Gate | null>) {
  const api = useApi()
  const { fy } = measure
  const [id] = useState(() => gate?.id ?? crypto.randomUUID())
  const [reason, setReason] = useState('')
  const form = useFieldsForm(programmeFields.gate, gate ?? blankOf(programmeFields.gate))
  const add = useCommand(api.programme.addGate, { done: '要件の○×を加えました', onDone: onClose })
  const edit = useRevised(
    api.programme.editGate,
    async () => (await api.programme.year({ fy })).gates.find((each) => each.id === id),
    { done: '要件の○×を直しました', onDone: onClose },
  )
  const running = gate === null ? add : edit
  useFieldErrors(form, running.error)
  const save = form.handleSubmit(async (values) => {
    if (gate === null) await add.run({ ...values, fy, id, reason })
    else await edit.run({ ...values, fy, id, reason, revision: gate.revision })
  })
  const renames = gate === null || form.watch('name') !== gate.name
  return (
    <FormDialog
      onClose={onClose}
      title={gate === null ? '要件の○×を加える' : `要件の○×「${gate.name}」を直す`}
      label="要件の○×"
      onSubmit={save}
      deedLabel={gate === null ? '加える' : '保存'}
      busy={running.busy}
    >
      <RecordField of={{ fields: programmeFields.gate, form }} name="name" autoFocus />
      <RecordField of={{ fields: programmeFields.gate, form }} name="note" rows={3} />
      {measure.frozen && renames && (
        <ReasonForChange
          measure={measure}
          value={reason}
          onChange={setReason}
          error={running.error?.problem.fields['reason']}
        />
      )}
      <ErrorNote error={edit.stale.clashes.length > 0 ? null : running.error} />
      <StaleChoice
        of={edit.stale}
        onTakeTheirs={() => gate !== null && form.reset(fieldsOf(programmeFields.gate, gate))}
      />
    </FormDialog>
  )
}

function RemoveDialog({ gate, measure, onClose }: DialogProps<Gate>) {
  const api = useApi()
  const { fy } = measure
  const [reason, setReason] = useState('')
  const remove = useCommand(api.programme.removeGate, {
    done: `要件の○×「${gate.name}」を削除しました`,
    undo: () => () =>
      api.programme.addGate({ fy, id: gate.id, name: gate.name, note: gate.note, reason: '元に戻した' }),
    onDone: onClose,
  })
  return (
    <FormDialog
      onClose={onClose}
      title={`要件の○×「${gate.name}」を削除する`}
      label="要件の○×の削除"
      onSubmit={(event) => {
        event?.preventDefault()
        void remove.run({ fy, id: gate.id, reason, revision: gate.revision })
      }}
      deedLabel="削除"
      busy={remove.busy}
    >
      {measure.frozen ? (
        <ReasonForChange
          measure={measure}
          value={reason}
          onChange={setReason}
          error={remove.error?.problem.fields['reason']}
        />
      ) : (
        <p>この要件を、年度の○×から除きます。</p>
      )}
      <ErrorNote error={remove.error} />
    </FormDialog>
  )
}
