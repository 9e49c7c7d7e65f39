import { blankOf } from '../../../../shared/domain/record-fields.ts'
import {
  closeFields,
  issueFields,
  stepFields,
  takeUpFields,
} from '../../../../shared/domain/selection/approvals/fields.ts'
import { approvalFields } from '../../../../shared/domain/selection/decision-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import layout from '../../../record/record.module.css'
import { RecordField } from '../../../record/record-field.tsx'
import { ApprovalDialog } from './approval-dialog.tsx'
import { deedWord } from './next-step.ts'
import { type ApprovalRecord, roundNow, rowsOf } from './records.ts'

interface FormProps {
  record: ApprovalRecord
  onClose: () => void
}

/** 起案日 must be there wherever a 起案 begins. */
export const lackingDay = ({ draftedOn }: { draftedOn: string | null }): Readonly<Record<string, string>> =>
  draftedOn === null ? { draftedOn: '起案日を入力してください。' } : {}

const at = ({ id, revision }: ApprovalRecord) => ({ id, revision })

export function StepForm({ record, onClose }: FormProps) {
  const { approvals } = useApi()
  const { today } = useDesk()
  return (
    <ApprovalDialog
      fields={stepFields}
      initial={{ ...blankOf(stepFields), actedOn: today }}
      draftKey={`approvals/${record.id}/step`}
      revision={record.revision}
      title="回議を記録する"
      deedLabel={deedWord.step}
      command={approvals.recordStep}
      inputOf={(values) => ({ ...values, ...at(record) })}
      options={{
        done: (_, { post, verdict }) => `${post}の${verdict === 'returned' ? '差戻し' : '承認'}を記録しました`,
        undo: (_, made) => () => approvals.takeStepBack(at(made)),
      }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <div className={layout['pair']}>
            <RecordField of={of} name="post" autoFocus placeholder="例: 課長補佐" />
            <RecordField of={of} name="name" />
          </div>
          <RecordField of={of} name="actedOn" dates="long" />
          <RecordField of={of} name="verdict" choices="beside" />
          <RecordField of={of} name="remark" rows={2} />
        </>
      )}
    </ApprovalDialog>
  )
}

export function TakeUpForm({ record, onClose }: FormProps) {
  const { approvals } = useApi()
  const { today } = useDesk()
  const next = record.state === 'drafted' ? '' : `第${(roundNow(record)?.round ?? 0) + 1}回として`
  return (
    <ApprovalDialog
      fields={takeUpFields}
      initial={{ draftNo: record.draftNo, draftedBy: record.draftedBy, draftedOn: today }}
      draftKey={`approvals/${record.id}/take-up`}
      revision={record.revision}
      title={`案を取り直して、${next}起案する`}
      deedLabel={deedWord.takeUp}
      command={approvals.takeUp}
      inputOf={(values) => ({ ...values, ...at(record), rows: rowsOf(record.afresh) })}
      options={{ done: `今の案${record.afresh.length}件で起案を記録しました` }}
      lacking={lackingDay}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p>
            今の案{record.afresh.length}件({record.afresh.map(({ prefecture }) => prefecture).join('、')}
            )を起案に入れます。
            {record.state !== 'drafted' && 'これまでの回の回議と案は、そのまま残ります。'}
          </p>
          <RecordField of={of} name="draftedOn" required dates="long" />
          <div className={layout['pair']}>
            <RecordField of={of} name="draftNo" />
            <RecordField of={of} name="draftedBy" />
          </div>
        </>
      )}
    </ApprovalDialog>
  )
}

const enacted = {
  decision: '応募は「選定」「補欠」「不選定」になり、以後は別の決裁でだけ変えられます。',
  promotion: '補欠は「選定」になり、以後は別の決裁でだけ変えられます。',
  revocation: '応募は「採点済」に戻ります。',
} as const satisfies Record<ApprovalRecord['kind'], string>

export function DecideForm({ record, onClose }: FormProps) {
  const { approvals } = useApi()
  const count = roundNow(record)?.lines.length ?? 0
  return (
    <ApprovalDialog
      fields={approvalFields}
      initial={{ approvalRef: '', decidedOn: null }}
      draftKey={`approvals/${record.id}/decide`}
      revision={record.revision}
      title={`「${record.title}」に決裁を記録する`}
      deedLabel={deedWord.decide}
      command={approvals.decide}
      inputOf={(values) => ({ ...values, ...at(record) })}
      options={{ done: `${count}件に決裁を記録しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <p>{`起案に入っている${count}件に一度に記録します。${enacted[record.kind]}`}</p>
          <RecordField of={of} name="approvalRef" />
          <RecordField of={of} name="decidedOn" dates="long" />
        </>
      )}
    </ApprovalDialog>
  )
}

export function IssueForm({ record, onClose }: FormProps) {
  const { approvals } = useApi()
  const { today } = useDesk()
  return (
    <ApprovalDialog
      fields={issueFields}
      initial={{ issuedOn: today }}
      draftKey={`approvals/${record.id}/issue`}
      revision={record.revision}
      title="施行を記録する"
      deedLabel={deedWord.issue}
      command={approvals.issue}
      inputOf={(values) => ({ ...values, ...at(record) })}
      options={{ done: '施行を記録しました', undo: (_, made) => () => approvals.goBack(at(made)) }}
      onClose={onClose}
    >
      {(of) => <RecordField of={of} name="issuedOn" dates="long" hint="通知を発送した日です。" />}
    </ApprovalDialog>
  )
}

export function CloseForm({ record, onClose }: FormProps) {
  const { approvals } = useApi()
  const { today } = useDesk()
  return (
    <ApprovalDialog
      fields={closeFields}
      initial={{ closedOn: today }}
      draftKey={`approvals/${record.id}/close`}
      revision={record.revision}
      title="完結を記録する"
      deedLabel={deedWord.close}
      command={approvals.close}
      inputOf={(values) => ({ ...values, ...at(record) })}
      options={{ done: '完結を記録しました', undo: (_, made) => () => approvals.goBack(at(made)) }}
      onClose={onClose}
    >
      {(of) => <RecordField of={of} name="closedOn" dates="long" />}
    </ApprovalDialog>
  )
}
