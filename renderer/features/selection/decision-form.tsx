import { useEffect, useEffectEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import { nextStates } from '../../../shared/domain/applications/state.ts'
import { type DecisionResult, decisionResultLabel, decisionResults } from '../../../shared/domain/selection/decision.ts'
import { decisionFields } from '../../../shared/domain/selection/decision-fields.ts'
import { useDraft } from '../../api/drafts.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { DraftNote } from '../../record/draft-note.tsx'
import layout from '../../record/record.module.css'
import { RecordField } from '../../record/record-field.tsx'
import { useBase } from '../../record/use-base.ts'
import { Button } from '../../ui/button.tsx'
import { letGo, OfficeForm, useFieldErrors, useFormField } from '../../ui/fields/form.tsx'
import { usePlaceQuery } from '../../ui/go.ts'
import { StaleChoice } from '../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { nextReserve, wouldDepart } from './departs.ts'
import { promotingWord } from './place.ts'
import { ProposePromotion } from './propose-promotion.tsx'
import type { Approval, Decision, DecisionList, DecisionRow } from './records.ts'
import { ResultFields } from './result-fields.tsx'

interface DecisionFormProps {
  list: DecisionList
  row: DecisionRow
  approval: Approval
  onApproval: (approval: Approval) => void
  onDecided: () => void
}

interface Values {
  result: DecisionResult | null
  reserveOrder: number | null
  reason: string
  condition: string
  approvalRef: string
  decidedOn: string | null
}

const valuesOf = (decision: Decision | null, approval: Approval): Values => ({
  result: decision?.result ?? null,
  reserveOrder: decision?.reserveOrder ?? null,
  reason: decision?.reason ?? '',
  condition: decision?.condition ?? '',
  approvalRef: decision?.approvalRef ?? approval.ref,
  decidedOn: decision?.decidedOn ?? approval.on,
})

/**
 * What may be recorded anew in the place of a decision: what it is, and what the application may go on to (補欠 may become
 * 選定). To anything else leads only 決定取消.
 */
function anewFrom({ state }: DecisionRow, decision: Decision | null) {
  if (decision === null) return {}
  const results = decisionResults.filter((each) => each === decision.result || nextStates(state).includes(each))
  return {
    offered: {
      results,
      why: `ほかの結果にするときは、「取り消す」で${decisionResultLabel[decision.result]}の決定を取り消してから、案を記録し直します。`,
    },
  }
}

const isPromotion = (decision: Decision | null, result: DecisionResult | null): boolean =>
  decision?.result === 'reserve' && result === 'selected'

/** Result, reason and 決裁 of one application. What leaves the rank order says why, as soon as it does. */
export function DecisionForm({ list, row, approval, onApproval, onDecided }: DecisionFormProps) {
  const { fy } = useDesk()
  const api = useApi()
  const { applicationId, decision } = row
  const [id, setId] = useState(() => crypto.randomUUID())
  const form = useForm<Values>({
    values: valuesOf(decision, approval),
    resetOptions: { keepDirtyValues: true },
  })
  const base = useBase(decision, form.formState.isDirty)
  const draft = useDraft(`decision/${applicationId}`, decision?.revision ?? 0, form)
  const of = { fields: decisionFields, form }
  const result = useFormField(form.control, 'result')
  const reserveOrder = useFormField(form.control, 'reserveOrder')
  const choose = (next: DecisionResult | null) => {
    const before = isPromotion(decision, result.value)
    result.onChange(next)
    form.setValue('reserveOrder', next === 'reserve' ? nextReserve(list, applicationId) : null)
    // 繰上げ rests on a 決裁 and a reason of its own: why the body was 補欠 is no reason why it is 選定.
    const own = isPromotion(decision, next)
    if (own === before) return
    const stored = valuesOf(decision, approval)
    form.setValue('reason', own ? '' : stored.reason, { shouldDirty: true })
    form.setValue('approvalRef', own ? '' : stored.approvalRef, { shouldDirty: true })
    form.setValue('decidedOn', own ? null : stored.decidedOn, { shouldDirty: true })
  }
  const promoting = usePlaceQuery().has(promotingWord)
  const promote = useEffectEvent(() => {
    if (isPromotion(decision, 'selected') && !form.formState.isDirty) choose('selected')
  })
  useEffect(() => {
    if (promoting) promote()
  }, [promoting])
  const departs =
    result.value !== null &&
    wouldDepart(list, { applicationId, result: result.value, reserveOrder: reserveOrder.value })
  const decide = useRevised(
    api.selection.decide,
    async () =>
      (await api.selection.list({ fy })).rows.find((each) => each.applicationId === applicationId)?.decision ??
      undefined,
    {
      done: (made) => `${row.prefecture}を「${decisionResultLabel[made.result]}」と記録しました`,
      // It takes the place of the stored one, and is another decision.
      keepAs: (refused, { revision }) => ({ ...refused, id: crypto.randomUUID(), revision }),
      onDone: (made) => {
        draft.forget()
        setId(crypto.randomUUID())
        form.reset(valuesOf(made, approval))
        onApproval({ ref: made.approvalRef, on: made.decidedOn })
        onDecided()
      },
    },
  )
  useFieldErrors(form, decide.error)
  const save = form.handleSubmit(async (values) => {
    if (values.result === null)
      return form.setError('result', { message: '結果を選んでください。' }, { shouldFocus: true })
    if (values.approvalRef.trim() === '')
      return form.setError('approvalRef', { message: '決裁の番号を入力してください。' }, { shouldFocus: true })
    if (values.decidedOn === null)
      return form.setError('decidedOn', { message: '決裁日を入力してください。' }, { shouldFocus: true })
    await decide.run({
      ...values,
      id,
      applicationId,
      result: values.result,
      decidedOn: values.decidedOn,
      ...(base === null ? {} : { revision: draft.older ? draft.seen : base.revision }),
    })
  })
  return (
    <OfficeForm onSubmit={save} label={`${row.prefecture}の選定結果`}>
      <DraftNote draft={draft} />
      <ResultFields form={form} result={result} departs={departs} onChoose={choose} {...anewFrom(row, decision)} />
      <div className={layout['pair']}>
        <RecordField of={of} name="approvalRef" />
        <RecordField of={of} name="decidedOn" dates="long" />
      </div>
      <ErrorNote error={decide.stale.clashes.length > 0 ? null : decide.error} />
      <div className="row">
        <Button look="primary" type="submit" busy={decide.busy} shortcut="Ctrl Enter">
          {isPromotion(decision, result.value) ? '繰り上げる' : '記録し直す'}
        </Button>
        {isPromotion(decision, result.value) && <ProposePromotion row={row} form={form} onProposed={draft.forget} />}
      </div>
      <StaleChoice
        of={decide.stale}
        onTakeTheirs={() => {
          draft.forget()
          letGo(form)
        }}
      />
    </OfficeForm>
  )
}
