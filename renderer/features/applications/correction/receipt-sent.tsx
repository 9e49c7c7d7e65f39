import { useState } from 'react'
import {
  receiptBackFields,
  receiptSentFields,
  sentOfVersion,
} from '../../../../shared/domain/applications/correction/receipt-mail.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { useKnown } from '../../../record/use-known.ts'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { nowToTheMinute } from '../../../ui/fields/now.ts'
import { nextIs } from '../../../ui/next.ts'
import { Tag } from '../../../ui/tag.tsx'
import type { ReceiptMail } from '../records.ts'
import styles from './correction.module.css'

/** 送付済 or 未送付: this program sends nothing, so that the officer says when it went, once for each version. */
export function ReceiptSent({ receipt, body }: { receipt: ReceiptMail; body: string }) {
  const maySay = useMay('corrections.sendReceipt')
  const [open, setOpen] = useState<'send' | 'back' | null>(null)
  const sent = sentOfVersion(receipt.said, receipt.version)
  const others = receipt.said.filter(({ id }) => id !== sent?.id)
  const dialog = { receipt, body, onClose: () => setOpen(null) }
  return (
    <div className="stack">
      <p className={styles['sentLine']}>
        {sent === undefined ? <Tag tone="warn">第{receipt.version}版は未送付</Tag> : <Tag tone="ok">送付済</Tag>}
        {sent !== undefined && (
          <span className="sub">
            <MomentText at={sent.sentAt} />
            (記録 {sent.recordedBy})
          </span>
        )}
        {maySay && sent === undefined && receipt.stops.length === 0 && (
          <Button small {...nextIs(2)} onClick={() => setOpen('send')}>
            送ったことを記録
          </Button>
        )}
        {maySay && sent !== undefined && (
          <Button small look="quiet" onClick={() => setOpen('back')}>
            記録を取り消す…
          </Button>
        )}
      </p>
      {others.map(({ id, version, sentAt, takenBackAt, takenBackWhy }) => (
        <p key={id} className="sub">
          第{version}版 <MomentText at={sentAt} /> に送付
          {takenBackAt !== null && <>(取消し 理由: {takenBackWhy})</>}
        </p>
      ))}
      {open === 'send' && <SendDialog {...dialog} />}
      {open === 'back' && sent !== undefined && <BackDialog {...dialog} sent={sent} />}
    </div>
  )
}

interface DialogProps {
  receipt: ReceiptMail
  body: string
  onClose: () => void
}

/** The answer to the deed is what the panel shows next. */
const useKept = ({ applicationId }: ReceiptMail) => {
  const { keep } = useKnown(useApi().corrections.receipt)
  return (answer: ReceiptMail) => keep({ applicationId }, answer)
}

function SendDialog({ receipt, body, onClose }: DialogProps) {
  const { applicationId, version } = receipt
  const [fresh] = useState(() => ({ id: crypto.randomUUID(), sentAt: nowToTheMinute() }))
  const kept = useKept(receipt)
  return (
    <DeedDialog
      fields={receiptSentFields}
      initial={{ sentAt: fresh.sentAt }}
      draftKey={`receipt-mail/${applicationId}/${version}`}
      revision={0}
      title={`${body}への受領連絡を送ったことを記録する`}
      deedLabel="送付を記録"
      command={useApi().corrections.sendReceipt}
      inputOf={(values) => ({ id: fresh.id, applicationId, version, ...values })}
      options={{ done: `第${version}版の受領連絡の送付を記録しました`, onDone: kept }}
      onClose={onClose}
    >
      {(of) => (
        <RecordField of={of} name="sentAt" hint="課室のメールで送った後に記録します。「やりとり」にも出ます。" />
      )}
    </DeedDialog>
  )
}

function BackDialog({ receipt, body, sent, onClose }: DialogProps & { sent: ReceiptMail['said'][number] }) {
  const { id, version, revision } = sent
  const kept = useKept(receipt)
  return (
    <DeedDialog
      fields={receiptBackFields}
      initial={{ reason: '' }}
      draftKey={`receipt-mail/${id}/back`}
      revision={revision}
      title={`${body}への受領連絡を送った記録を取り消す`}
      deedLabel="取り消す"
      danger
      command={useApi().corrections.takeReceiptBack}
      inputOf={(values) => ({ id, revision, ...values })}
      options={{ done: `第${version}版の受領連絡を送った記録を取り消しました`, onDone: kept }}
      onClose={onClose}
    >
      {(of) => (
        <RecordField of={of} name="reason" rows={2} hint="記録は理由とともに残り、この版は「未送付」に戻ります。" />
      )}
    </DeedDialog>
  )
}
