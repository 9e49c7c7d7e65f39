import { fiscalYearLabel } from '../../../../../shared/domain/calendar/fiscal-year.ts'
import { talentRuleFields } from '../../../../../shared/domain/talent/people/rules.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { DeedDialog } from '../../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../../record/record-field.tsx'
import type { RegistrantList } from '../records.ts'

/** 年度の規則: what the 運用要綱 leaves open; working values until somebody says otherwise. */
export function RulesDialog({ rules, onClose }: { rules: RegistrantList['rules']; onClose: () => void }) {
  const { fy } = useDesk()
  return (
    <DeedDialog
      fields={talentRuleFields}
      initial={rules}
      draftKey={`talent-rules/${fy}`}
      revision={rules.revision}
      title={`${fiscalYearLabel(fy)}の登録の規則`}
      deedLabel="規則を決める"
      command={useApi().talent.setRules}
      inputOf={(values) => ({ ...values, fy, revision: rules.revision })}
      options={{ done: '登録の規則を決めました' }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField of={of} name="yearsNeeded" />
          <RecordField of={of} name="consentMonths" hint="期限の記載のない同意の期限を、ここから数えます。" />
          <RecordField of={of} name="atYearEnd" />
          <RecordField of={of} name="renewalMonths" />
          <RecordField of={of} name="warnDays" />
        </>
      )}
    </DeedDialog>
  )
}
