import type { ReactNode } from 'react'
import { useDevice } from '../../../api/office.tsx'
import { DocumentView } from '../../../ui/beside/document-view.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import type { Correction } from '../records.ts'
import styles from './correction.module.css'

interface MailTextProps {
  /** Which mail it is: 「補正依頼のメール」. */
  label: string
  mail: Correction['mail']
  /** It may go out as it stands; else only what keeps it is said, and nothing is offered to be copied. */
  ready: boolean
  /** What is done with it besides. */
  children?: ReactNode
}

/** The text of a mail that an officer copies into their own mail program: this one sends nothing. */
export function MailText({ label, mail, ready, children }: MailTextProps) {
  const device = useDevice()
  const notify = useNotify()
  const copy = async (what: string, words: string) => {
    await device.copyText(words)
    notify({ text: `${label}の${what}をコピーしました` })
  }
  const lines = [`宛先 ${mail.to}`, `件名 ${mail.subject}`, '', ...mail.body.split('\n')]
  return (
    <section className={styles['mail']} aria-label={label}>
      <div className={styles['mailHead']}>
        <h3>{label}</h3>
        {children}
        {ready && (
          <span className={styles['copies']}>
            <Button small onClick={() => copy('本文', mail.body)}>
              本文をコピー
            </Button>
            <Button small look="quiet" onClick={() => copy('件名', mail.subject)}>
              件名をコピー
            </Button>
            {mail.to !== '' && (
              <Button small look="quiet" onClick={() => copy('宛先', mail.to)}>
                宛先をコピー
              </Button>
            )}
          </span>
        )}
      </div>
      <DocumentView label={`${label}の文`} blocks={lines.map((text) => ({ kind: 'paragraph', text }))} />
    </section>
  )
}
