import { useForm } from 'react-hook-form'
import { rulesFields } from '../../../../shared/domain/review/rules-fields.ts'
import {
  aggregateMethodLabel,
  aggregateMethods,
  type TieRule,
  tieRuleLabel,
  tieRules,
} from '../../../../shared/domain/review/tally-types.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import { RecordField } from '../../../record/record-field.tsx'
import { useBase } from '../../../record/use-base.ts'
import { Button } from '../../../ui/button.tsx'
import { OfficeForm, useFieldErrors, useFormField } from '../../../ui/fields/form.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { StaleChoice } from '../../../ui/layers/stale-choice.tsx'
import { ErrorNote } from '../../../ui/states.tsx'
import type { Rules, TallyPage } from '../records.ts'
import { TieRuleList } from './tie-rule-list.tsx'

/** 集計方法: how totals become an order, and what is only flagged. */
export const RulesPanel = ({ open, onClose, page }: { open: boolean; onClose: () => void; page: TallyPage }) => (
  <SidePanel open={open} onClose={onClose} title="集計方法" width={480}>
    {open && <RulesForm page={page} onDone={onClose} />}
  </SidePanel>
)

function RulesForm({ page, onDone }: { page: TallyPage; onDone: () => void }) {
  const api = useApi()
  const { fy, rules } = page
  const readOnly = !useMay('tally.setRules')
  const form = useForm<Omit<Rules, 'revision'>>({ values: rules, resetOptions: { keepDirtyValues: true } })
  const base = useBase(rules, form.formState.isDirty)
  const of = { fields: rulesFields, form }
  const ties = useFormField(form.control, 'ties')
  const priority = useFormField(form.control, 'priorityCriterionId')
  const set = useRevised(api.tally.setRules, async () => (await api.tally.page({ fy })).rules, {
    done: '集計方法を変えました',
    undo: (_, after) => () => api.tally.setRules({ ...rules, fy, revision: after.revision }),
    onDone,
  })
  useFieldErrors(form, set.error)
  const save = form.handleSubmit((values) => set.run({ ...values, fy, revision: base.revision }))
  return (
    <OfficeForm onSubmit={save} label="集計方法">
      <RecordField
        of={of}
        name="method"
        choices="stacked"
        readOnly={readOnly}
        options={aggregateMethods.map((value) => ({
          value,
          label: aggregateMethodLabel[value],
          disabled: value === 'sum' && page.sumDisabled,
        }))}
        hint={page.sumDisabled ? '採点票の数が応募によって異なるため、合計では比べられません。' : undefined}
      />
      <TieRuleList
        value={ties.value}
        onChange={ties.onChange}
        all={tieRules}
        labelOf={(rule: TieRule) => tieRuleLabel[rule]}
        readOnly={readOnly}
      />
      <SelectField
        label="優先項目"
        hint="同点のとき、この項目の平均が高い方を上位とします。"
        readOnly={readOnly}
        {...priority}
        value={priority.value ?? ''}
        onChange={(id) => priority.onChange(id === '' ? null : id)}
        emptyLabel="定めない"
        options={page.criteria.map(({ id, no, name }) => ({ value: id, label: `${no} ${name}` }))}
      />
      <RecordField
        of={of}
        name="floorTotalPercent"
        width={180}
        hint="届かない応募に「要協議」と付けます。順位は変わりません。"
        readOnly={readOnly}
      />
      <RecordField of={of} name="floorItemMean" width={180} readOnly={readOnly} />
      <RecordField
        of={of}
        name="cutAfter"
        width={180}
        hint="この順位の下に線を引きます。線は目安で、いつでも動かせます。"
        readOnly={readOnly}
      />
      <ErrorNote error={set.stale.clashes.length > 0 ? null : set.error} />
      {!readOnly && (
        <Button look="primary" type="submit" busy={set.busy} shortcut="Ctrl Enter">
          決まりを保存
        </Button>
      )}
      <StaleChoice of={set.stale} onTakeTheirs={() => form.reset()} />
    </OfficeForm>
  )
}
