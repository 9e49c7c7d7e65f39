import { useAnswer } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Answer } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName } from '../records.ts'
import styles from './correction.module.css'
import { MailText } from './mail-text.tsx'
import { ReceiptSent } from './receipt-sent.tsx'
import { Stops } from './stops.tsx'

/** 受領連絡 (W1): the mail that says what has come, with every file, its size and its SHA-256. */
export function ReceiptMailPanel({ page, onClose }: { page: ApplicationPage; onClose: () => void }) {
  const receipt = useAnswer(useApi().corrections.receipt, { applicationId: page.id })
  return (
    <SidePanel open onClose={onClose} title={`${bodyName(page)}への受領連絡`} width={640}>
      <Answer of={receipt}>
        {(answer) => {
          const { mail, stops } = answer
          return (
            <div className={styles['receipt']} {...nextIs(2)}>
              <Stops title="連絡を止めているもの" stops={stops.map((message) => ({ message, place: 'application' }))} />
              <p className="sub">
                書類の名前・大きさ・照合番号(SHA-256)は、第{page.version}
                版として保存したファイルのものです。文をコピーして、課室のメールで送ってください。
              </p>
              <MailText label="受領連絡のメール" mail={mail} ready={stops.length === 0} />
              <ReceiptSent receipt={answer} body={bodyName(page)} />
            </div>
          )
        }}
      </Answer>
    </SidePanel>
  )
}
