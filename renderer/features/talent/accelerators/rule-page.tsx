import { useFieldArray } from 'react-hook-form'
import { fiscalYearLabel } from '../../../../shared/domain/calendar/fiscal-year.ts'
import { ruleFields } from '../../../../shared/domain/talent/accelerators/fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { RecordForm } from '../../../record/record-form.tsx'
import { useRecordEdit } from '../../../record/use-record-edit.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { CheckField } from '../../../ui/fields/check-field.tsx'
import { DateField } from '../../../ui/fields/date-field.tsx'
import { Bound } from '../../../ui/fields/form.tsx'
import { TextField } from '../../../ui/fields/text-field.tsx'
import { PageHeader, Pane, Screen } from '../../../ui/pane.tsx'
import { Answer } from '../../../ui/states.tsx'
import { TalentTabs } from '../talent-tabs.tsx'
import styles from './accelerators.module.css'
import { addressOf, type Rule } from './records.ts'

/** 年度の決まり: what the 運用要綱 of a year says, none of which the program knows by itself. */
export function RulePage() {
  const { fy } = useDesk()
  const rule = useAnswer(useApi().accelerators.rule, { fy })
  return (
    <Screen rows="auto auto minmax(0, 1fr)">
      <PageHeader
        title="アクセラレータの年度の決まり"
        documentTitle="年度の決まり アクセラレータ"
        sub={fiscalYearLabel(fy)}
        actions={<ButtonLink to={addressOf()}>任命状況へ</ButtonLink>}
      />
      <TalentTabs current="accelerators" />
      <Pane fills label="年度の決まり">
        <Answer of={rule}>{(known) => <RuleForm rule={known} />}</Answer>
      </Pane>
    </Screen>
  )
}

function RuleForm({ rule }: { rule: Rule }) {
  const { fy } = useDesk()
  const api = useApi().accelerators
  const mayEdit = useMay('accelerators.editRule')
  const edit = useRecordEdit({
    fields: ruleFields,
    key: `accelerators/rule/${fy}`,
    record: rule,
    command: api.editRule,
    inputOf: (values, revision) => ({ ...values, fy, revision }),
    read: (output) => output,
    newest: () => api.rule({ fy }),
    done: '年度の決まりを保存しました',
  })
  const { of } = edit
  return (
    <RecordForm {...edit} fills label="年度の決まり" mayEdit={mayEdit}>
      <div className={layout['pair']}>
        <RecordField of={of} name="target" />
        <RecordField of={of} name="warnDays" hint="終わりの日がこの日数以内に来る任期を、ホームと一覧で知らせます。" />
      </div>
      <RecordField
        of={of}
        name="employment"
        choices="beside"
        hint="普通交付税措置の算定対象として数える人です。金額は計算しません。"
      />
      <RecordField of={of} name="mainDuty" />
      <BaseDays of={of} mayEdit={mayEdit} />
      <Steps of={of} mayEdit={mayEdit} />
    </RecordForm>
  )
}

type Of = ReturnType<typeof useRecordEdit<typeof ruleFields, { revision: number }, Rule>>['of']

function BaseDays({ of: { form }, mayEdit }: { of: Of; mayEdit: boolean }) {
  const { control } = form
  const days = useFieldArray({ control, name: 'baseDays' })
  return (
    <fieldset className={styles['steps']}>
      <legend>基準日</legend>
      {days.fields.map(({ id }, at) => (
        <div key={id} className={styles['step']}>
          <Bound control={control} name={`baseDays.${at}.asOf`}>
            {(field) => <DateField label={`基準日 ${at + 1}`} required {...field} />}
          </Bound>
          {mayEdit && (
            <Button small look="quiet" aria-label={`基準日 ${at + 1}を消す`} onClick={() => days.remove(at)}>
              消す
            </Button>
          )}
        </div>
      ))}
      {mayEdit && (
        <div className="row">
          <Button small onClick={() => days.append({ asOf: null })}>
            基準日を加える
          </Button>
        </div>
      )}
    </fieldset>
  )
}

function Steps({ of: { form }, mayEdit }: { of: Of; mayEdit: boolean }) {
  const { control } = form
  // Its own key: the steps bear an id themselves.
  const steps = useFieldArray({ control, name: 'steps', keyName: 'key' })
  return (
    <fieldset className={styles['steps']}>
      <legend>任命手続(上から順に進めます)</legend>
      {steps.fields.map(({ key, name }, at) => (
        <div key={key} className={styles['step']}>
          <Bound control={control} name={`steps.${at}.name`}>
            {(field) => (
              <TextField label={`手続 ${at + 1}`} required limit={ruleFields.steps.of.name.limit} {...field} />
            )}
          </Bound>
          <Bound control={control} name={`steps.${at}.retired`}>
            {(field) => <CheckField label="廃止" {...field} value={field.value === true} />}
          </Bound>
          {mayEdit && (
            <>
              <Button
                small
                look="quiet"
                aria-label={`${name}を上へ`}
                disabled={at === 0}
                onClick={() => steps.move(at, at - 1)}
              >
                ↑
              </Button>
              <Button
                small
                look="quiet"
                aria-label={`${name}を下へ`}
                disabled={at === steps.fields.length - 1}
                onClick={() => steps.move(at, at + 1)}
              >
                ↓
              </Button>
            </>
          )}
        </div>
      ))}
      {mayEdit && (
        <div className="row">
          <Button small onClick={() => steps.append({ id: crypto.randomUUID(), name: '', retired: false })}>
            手続を加える
          </Button>
        </div>
      )}
      <p className="sub">廃止した手続は、これから求めません。記録した日付は残ります。</p>
    </fieldset>
  )
}
