import { type DecisionResult, decisionResultLabel, decisionResults } from '../../../shared/domain/selection/decision.ts'
import { proposalFields } from '../../../shared/domain/selection/decision-fields.ts'
import { RecordField } from '../../record/record-field.tsx'
import { RadioGroup } from '../../ui/fields/check-field.tsx'
import type { BoundField } from '../../ui/fields/form.tsx'

interface ResultFieldsProps {
  form: { readonly control: unknown }
  result: BoundField<DecisionResult | null>
  /** Sets the result, and what it means for the rest of the form. */
  onChoose: (next: DecisionResult | null) => void
  /** With the results so far, this one leaves the rank order. */
  departs: boolean
  /** What may be recorded as things stand; why nothing else may. All of them where it is left out. */
  offered?: { readonly results: readonly DecisionResult[]; readonly why: string }
}

/** What is said of one application, as 案 or with its 決裁. What leaves the rank order says why, as soon as it does. */
export function ResultFields({ form, result, onChoose, departs, offered }: ResultFieldsProps) {
  const of = { fields: proposalFields, form }
  return (
    <>
      <RadioGroup<DecisionResult>
        label={proposalFields.result.label}
        required
        {...result}
        onChange={onChoose}
        {...(offered === undefined ? {} : { hint: offered.why })}
        options={(offered?.results ?? decisionResults).map((value) => ({ value, label: decisionResultLabel[value] }))}
      />
      {result.value === 'reserve' && <RecordField of={of} name="reserveOrder" width={140} required />}
      <RecordField
        of={of}
        name="reason"
        required={departs}
        hint={departs ? '▲ 採点の順位と異なる結果です。理由が要ります。' : undefined}
      />
      <RecordField of={of} name="condition" rows={2} />
    </>
  )
}
