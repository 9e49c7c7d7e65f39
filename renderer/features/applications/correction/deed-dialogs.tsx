import type { Fields } from '../../../../shared/domain/record-fields.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import type { Correction } from '../records.ts'
import { useCorrections } from './use-correction-deed.ts'

const sending = {
  sentOn: { label: '送付した日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields
const answering = {
  answeredOn: { label: '回答のあった日', kind: 'date', required: true, ofDeed: true },
} as const satisfies Fields
const takingBack = {
  reason: { label: '取り消す理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

interface DialogProps {
  applicationId: string
  body: string
  request: Correction
  onClose: () => void
}

const named = ({ body, request }: DialogProps): string => `${body}の第${request.round}回の補正依頼`

/** 送付した日: from then on the words stand, and the application is 補正依頼中. */
export function SendDialog(props: DialogProps) {
  const { applicationId, request, onClose } = props
  const { id, revision } = request
  const { today } = useDesk()
  const { kept } = useCorrections(applicationId)
  return (
    <DeedDialog
      fields={sending}
      initial={{ sentOn: today }}
      draftKey={`correction/${id}/sent`}
      revision={revision}
      title={`${named(props)}を送付した日を記録する`}
      deedLabel="送付を記録"
      command={kept(useApi().corrections.send)}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: `第${request.round}回の補正依頼の送付を記録しました` }}
      onClose={onClose}
    >
      {(of) => (
        <RecordField
          of={of}
          name="sentOn"
          hint="送付した後に記録します。応募は「補正依頼中」になり、依頼の文は変えられなくなります。"
        />
      )}
    </DeedDialog>
  )
}

/** 回答のあった日: the application goes back to 要件確認, and the items are closed one by one. */
export function AnswerDialog(props: DialogProps & { version: number }) {
  const { applicationId, request, version, onClose } = props
  const { id, revision } = request
  const { today } = useDesk()
  const { kept } = useCorrections(applicationId)
  return (
    <DeedDialog
      fields={answering}
      initial={{ answeredOn: today }}
      draftKey={`correction/${id}/answered`}
      revision={revision}
      title={`${named(props)}に回答のあった日を記録する`}
      deedLabel="回答を記録"
      command={kept(useApi().corrections.answer)}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: `第${request.round}回の補正依頼の回答を記録しました` }}
      onClose={onClose}
    >
      {(of) => (
        <>
          <RecordField of={of} name="answeredOn" />
          <p className="sub">
            {version === request.version
              ? `いまの版は、お願いしたときと同じ第${version}版です。差替えが届いているときは、先に取り込んで差し替えるか、応募書の欄を直してください。`
              : `第${version}版の回答として記録し、第${request.version}版と比べます。`}
          </p>
        </>
      )}
    </DeedDialog>
  )
}

/** 取消し of what is not answered yet, with its reason. */
export function TakeBackDialog(props: DialogProps) {
  const { applicationId, request, onClose } = props
  const { id, revision } = request
  const { kept } = useCorrections(applicationId)
  return (
    <DeedDialog
      fields={takingBack}
      initial={{ reason: '' }}
      draftKey={`correction/${id}/taken-back`}
      revision={revision}
      title={`${named(props)}を取り消す`}
      deedLabel="取り消す"
      danger
      command={kept(useApi().corrections.takeBack)}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: `第${request.round}回の補正依頼を取り消しました` }}
      onClose={onClose}
    >
      {(of) => (
        <RecordField
          of={of}
          name="reason"
          rows={2}
          hint={
            request.state === 'sent'
              ? '取り消した依頼は記録に残り、元に戻せません。応募は「要件確認中」に戻ります。'
              : '取り消した依頼は記録に残り、元に戻せません。新しい依頼を作れるようになります。'
          }
        />
      )}
    </DeedDialog>
  )
}
