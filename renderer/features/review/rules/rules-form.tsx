import { useState } from 'react'
import { type UseFormReturn, useForm } from 'react-hook-form'
import { type VerdictRules, verdictSentence } from '../../../../shared/domain/review/firmness/verdict.ts'
import {
  isMeasuredBy,
  readRankPoints,
  rulesFields,
  verdictRulesOf,
} from '../../../../shared/domain/review/rules-fields.ts'
import {
  aggregateMethodLabel,
  aggregateMethods,
  needsEqualSheets,
  tieRuleLabel,
  tieRules,
} from '../../../../shared/domain/review/tally-types.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { type RevisedCommand, useRevised } from '../../../api/revised.ts'
import { ReasonForChange } from '../../../record/measure/reason-for-change.tsx'
import type { Measure } from '../../../record/measure/records.ts'
import record from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { useBase } from '../../../record/use-base.ts'
import { Button } from '../../../ui/button.tsx'
import { Bound, letGo, OfficeForm, useFieldErrors, useFormField } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Rules, TallyPage } from '../records.ts'
import { OrderedPick } from './ordered-pick.tsx'
import styles from './rules.module.css'

export type RulesDraft = Omit<Rules, 'revision'> & { reason: string }

/** 集計の決まり beside the ranking: how totals become an order, and what is only flagged. */
export const RulesPanel = ({ open, onClose, page }: { open: boolean; onClose: () => void; page: TallyPage }) => (
  <SidePanel open={open} onClose={onClose} title="集計方法" width={480}>
    {open && <InPanel page={page} onDone={onClose} />}
  </SidePanel>
)

function InPanel({ page, onDone }: { page: TallyPage; onDone: () => void }) {
  const edit = useRulesEdit(page, onDone)
  return <RulesForm page={page} edit={edit} />
}

export interface RulesEdit {
  readonly form: UseFormReturn<RulesDraft>
  readonly set: RevisedCommand<Omit<Rules, 'revision'> & { fy: number; reason?: string; revision: number }, Rules>
  readonly save: (event?: React.BaseSyntheticEvent) => unknown
}

/** The rules while they are edited: what is typed can be tried before it is stored. */
export function useRulesEdit(page: TallyPage, onDone: () => void = () => undefined): RulesEdit {
  const api = useApi()
  const { fy, rules } = page
  const form = useForm<RulesDraft>({ values: { ...rules, reason: '' }, resetOptions: { keepDirtyValues: true } })
  const base = useBase(rules, form.formState.isDirty)
  const set = useRevised(api.tally.setRules, async () => (await api.tally.page({ fy })).rules, {
    done: '集計方法を変えました',
    undo: (_, after) => () => api.tally.setRules({ ...rules, fy, revision: after.revision, reason: '元に戻した' }),
    onDone: (after) => {
      letGo(form, { ...after, reason: '' })
      onDone()
    },
  })
  useFieldErrors(form, set.error)
  const save = form.handleSubmit((values) => set.run({ ...values, fy, revision: base.revision }))
  return { form, set, save }
}

/** What the words and bounds say as they are typed; null while one of them is missing. */
function readVerdicts(draft: RulesDraft): VerdictRules | null {
  const rules = verdictRulesOf(draft)
  const numbers: readonly unknown[] = [rules.firmShare, rules.threadWays, rules.threadShare]
  return numbers.every((each) => typeof each === 'number') && Object.values(rules.words).every(Boolean) ? rules : null
}

/** A reason is asked for, once the first sheet is out. */
const isMeasured = (draft: RulesDraft, { revision: _, ...stored }: Rules): boolean =>
  Object.entries(stored).some(
    ([field, value]) =>
      isMeasuredBy(field) && JSON.stringify(draft[field as keyof typeof stored]) !== JSON.stringify(value),
  )

/** `fills`: in a pane of its own, where the fields scroll above the deed, as in a RecordForm. */
export function RulesForm({ page, edit, fills = false }: { page: TallyPage; edit: RulesEdit; fills?: boolean }) {
  const { fy, rules, criteria } = page
  const { form, set, save } = edit
  const readOnly = !useMay('tally.setRules')
  const measure = useAnswer(useApi().tally.measure, { fy }, { enabled: useMay('tally.measure') }).data
  const draft = form.watch()
  const of = { fields: rulesFields, form }
  const ties = useFormField(form.control, 'ties')
  const priorities = useFormField(form.control, 'priorityCriterionIds')
  const readable = readVerdicts(draft)
  const nameOf = (id: string) => {
    const found = criteria.find((each) => each.id === id)
    return found === undefined ? '' : found.name
  }
  return (
    <OfficeForm onSubmit={save} label="集計方法" className={(fills && record['form']) || 'stack'}>
      <div className={fills ? record['fields'] : 'stack'}>
        <RecordField
          of={of}
          name="method"
          choices="stacked"
          readOnly={readOnly}
          options={aggregateMethods.map((value) => ({
            value,
            label: aggregateMethodLabel[value],
            disabled: page.sumDisabled && needsEqualSheets(value),
          }))}
          hint={page.sumDisabled ? '採点票の数が応募によって異なるため、合計では比べられません。' : undefined}
        />
        {draft.method === 'rankPoints' && <RankPoints form={form} readOnly={readOnly} />}
        <OrderedPick
          legend="同点処理(上から順に当てはめます)"
          value={ties.value}
          onChange={ties.onChange}
          all={tieRules}
          labelOf={(rule) => tieRuleLabel[rule]}
          emptyWords="同点は同じ順位のままにします"
          addLabel="同点処理を加える"
          error={ties.error}
          readOnly={readOnly}
        />
        {draft.ties.includes('priorityCriterion') && (
          <OrderedPick
            legend="優先項目(平均の高い方を上位とします)"
            value={priorities.value}
            onChange={priorities.onChange}
            all={criteria.map(({ id }) => id)}
            labelOf={nameOf}
            emptyWords="優先項目を定めていません"
            addLabel="優先項目を加える"
            error={priorities.error}
            readOnly={readOnly}
          />
        )}
        <div className="row">
          <RecordField of={of} name="roundingMode" choices="beside" readOnly={readOnly} />
          <RecordField of={of} name="roundingPlaces" width={160} readOnly={readOnly} />
        </div>
        <RecordField
          of={of}
          name="floorTotalPercent"
          width={180}
          hint="届かない応募に「要協議」と付けます。順位は変わりません。"
          readOnly={readOnly}
        />
        <RecordField
          of={of}
          name="floorItemMean"
          width={180}
          hint="項目ごとの下限は、設定の「評価項目」で定めます。"
          readOnly={readOnly}
        />
        <fieldset className={styles['verdicts']}>
          <legend>決め手の「確かさ」の語と境目</legend>
          <div className={styles['words']}>
            {(['firmWord', 'fairlyWord', 'threadWord'] as const).map((name) => (
              <RecordField key={name} of={of} name={name} readOnly={readOnly} />
            ))}
          </div>
          {(['firmShare', 'threadWays', 'threadShare'] as const).map((name) => (
            <RecordField key={name} of={of} name={name} width={260} readOnly={readOnly} />
          ))}
          {readable !== null && <p className="sub">{verdictSentence(readable)}</p>}
        </fieldset>
        <RecordField
          of={of}
          name="cutAfter"
          width={180}
          hint="この順位の下に線を引きます。線は目安で、いつでも動かせます。"
          readOnly={readOnly}
        />
        {measure?.frozen && !readOnly && isMeasured(draft, rules) && <Reason form={form} measure={measure} />}
      </div>
      <div className={fills ? record['foot'] : 'stack'}>
        <ErrorNote error={set.stale.clashes.length > 0 ? null : set.error} />
        {!readOnly && (
          <div className="row">
            <Button look="primary" type="submit" busy={set.busy} shortcut="Ctrl Enter">
              決まりを保存
            </Button>
            {form.formState.isDirty && (
              <Button look="quiet" onClick={() => letGo(form, { ...rules, reason: '' })}>
                入力をやめる
              </Button>
            )}
          </div>
        )}
      </div>
      <StaleChoice of={set.stale} onTakeTheirs={() => letGo(form, { ...rules, reason: '' })} />
    </OfficeForm>
  )
}

const Reason = ({ form, measure }: { form: UseFormReturn<RulesDraft>; measure: Measure }) => (
  <Bound control={form.control} name="reason">
    {(field) => <ReasonForChange measure={measure} {...field} />}
  </Bound>
)

/** 「5、3、1」: what the first, second and third place give. */
function RankPoints({ form, readOnly }: { form: UseFormReturn<RulesDraft>; readOnly: boolean }) {
  const { value, onChange, ...field } = useFormField(form.control, 'rankPoints')
  const [typed, setTyped] = useState('')
  // As it was typed, as long as that is what stands in the form: it may be given up, or changed by somebody else.
  const stands = JSON.stringify(readRankPoints(typed) ?? []) === JSON.stringify(value)
  return (
    <TextField
      label="順位点(1位から順に)"
      hint="例 5、3、1。書いていない順位は0点、同じ順位は点を分け合います。"
      readOnly={readOnly}
      {...field}
      value={stands ? typed : value.join('、')}
      onChange={(text) => {
        setTyped(text)
        onChange(readRankPoints(text) ?? [])
      }}
    />
  )
}
