import { useForm } from 'react-hook-form'
import { type DecisionResult, decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { useDraft } from '../../api/drafts.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { useRevised } from '../../api/revised.ts'
import { DraftNote } from '../../record/draft-note.tsx'
import { useBase } from '../../record/use-base.ts'
import { Button } from '../../ui/button.tsx'
import { letGo, OfficeForm, useFieldErrors, useFormField } from '../../ui/fields/form.tsx'
import { StaleChoice } from '../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../ui/states.tsx'
import { nextReserve, wouldDepart } from './departs.ts'
import type { DecisionList, DecisionRow, Proposal } from './records.ts'
import { ResultFields } from './result-fields.tsx'

interface ProposalFormProps {
  list: DecisionList
  row: DecisionRow
  onProposed: () => void
}

interface Values {
  result: DecisionResult | null
  reserveOrder: number | null
  reason: string
  condition: string
}

const valuesOf = (proposal: Proposal | null): Values => ({
  result: proposal?.result ?? null,
  reserveOrder: proposal?.reserveOrder ?? null,
  reason: proposal?.reason ?? '',
  condition: proposal?.condition ?? '',
})

const resultWord = (proposal: Proposal | null): string =>
  proposal === null ? 'なし' : decisionResultLabel[proposal.result]

/** 案 of one application: result and reason, before there is a 決裁. What leaves the rank order says why at once. */
export function ProposalForm({ list, row, onProposed }: ProposalFormProps) {
  const { fy } = useDesk()
  const api = useApi()
  const { applicationId, proposal } = row
  const form = useForm<Values>({ values: valuesOf(proposal), resetOptions: { keepDirtyValues: true } })
  const base = useBase(proposal, form.formState.isDirty)
  const draft = useDraft(`proposal/${applicationId}`, proposal?.revision ?? 0, form)
  const result = useFormField(form.control, 'result')
  const reserveOrder = useFormField(form.control, 'reserveOrder')
  const departs =
    result.value !== null &&
    wouldDepart(list, { applicationId, result: result.value, reserveOrder: reserveOrder.value })
  const propose = useRevised(
    api.selection.propose,
    async () =>
      (await api.selection.list({ fy })).rows.find((each) => each.applicationId === applicationId)?.proposal ??
      undefined,
    {
      done: (made) => `${row.prefecture}を「${decisionResultLabel[made.result]}」とする案を記録しました`,
      was: (_input, made) => `${row.prefecture}の案 ${resultWord(proposal)} → ${resultWord(made)}`,
      undo: (_input, made) => () => {
        const { revision } = made
        if (proposal === null) return api.selection.withdrawProposal({ applicationId, revision })
        const { result: was, reserveOrder: order, reason, condition } = proposal
        return api.selection.propose({ applicationId, result: was, reserveOrder: order, reason, condition, revision })
      },
      onDone: (made) => {
        draft.forget()
        form.reset(valuesOf(made))
        onProposed()
      },
    },
  )
  useFieldErrors(form, propose.error)
  const save = form.handleSubmit(async (values) => {
    if (values.result === null)
      return form.setError('result', { message: '結果を選んでください。' }, { shouldFocus: true })
    await propose.run({
      ...values,
      applicationId,
      result: values.result,
      ...(base === null ? {} : { revision: draft.older ? draft.seen : base.revision }),
    })
  })
  return (
    <OfficeForm next={1} onSubmit={save} label={`${row.prefecture}の選定の案`}>
      <DraftNote draft={draft} />
      <ResultFields
        form={form}
        result={result}
        departs={departs}
        onChoose={(next) => {
          result.onChange(next)
          form.setValue('reserveOrder', next === 'reserve' ? nextReserve(list, applicationId) : null)
        }}
      />
      <ErrorNote error={propose.stale.clashes.length > 0 ? null : propose.error} />
      <div className="row">
        <Button look="primary" type="submit" busy={propose.busy} shortcut="Ctrl Enter">
          {proposal === null ? '案を記録して次へ' : '案を直す'}
        </Button>
      </div>
      <StaleChoice
        of={propose.stale}
        onTakeTheirs={() => {
          draft.forget()
          letGo(form)
        }}
      />
    </OfficeForm>
  )
}
