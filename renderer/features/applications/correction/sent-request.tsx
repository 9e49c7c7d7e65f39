import { useState } from 'react'
import { includedItems } from '../../../../shared/domain/applications/correction/course.ts'
import { answerFormLabel, correctionMethodLabel } from '../../../../shared/domain/applications/correction/fields.ts'
import { leftWords } from '../../../../shared/domain/applications/correction/words.ts'
import { useMay } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Callout } from '../../../ui/states.tsx'
import { type ApplicationPage, bodyName, type Correction } from '../records.ts'
import styles from './correction.module.css'
import { AnswerDialog, TakeBackDialog } from './deed-dialogs.tsx'
import { MailText } from './mail-text.tsx'
import { WordDeed } from './word-deed.tsx'

/** A request that is out, or was taken back: its words stand as they went. */
export function SentRequest({ page, request }: { page: ApplicationPage; request: Correction }) {
  const mayAnswer = useMay('corrections.answer')
  const [open, setOpen] = useState<'answer' | 'takeBack' | null>(null)
  const isOut = request.state === 'sent'
  const dialog = { applicationId: page.id, body: bodyName(page), request, onClose: () => setOpen(null) }
  return (
    <div className={styles['body']}>
      <div className={styles['fixed']}>
        {isOut ? (
          <Waiting
            page={page}
            request={request}
            onAnswer={() => setOpen('answer')}
            onTakeBack={() => setOpen('takeBack')}
          />
        ) : (
          <p className="sub">
            {request.takenBackAt !== null && <MomentText at={request.takenBackAt} />} に取り消した依頼です。理由:{' '}
            {request.takenBackWhy}
          </p>
        )}
        <table className={plain['plain']} aria-label={`第${request.round}回にお願いした事項`}>
          <thead>
            <tr>
              <th scope="col">№</th>
              <th scope="col">箇所</th>
              <th scope="col">内容</th>
              <th scope="col">様式</th>
            </tr>
          </thead>
          <tbody>
            {includedItems(request.items).map(({ id, place, message, form }, at) => (
              <tr key={id}>
                <td className="num">{at + 1}</td>
                <th scope="row" className={styles['prose']}>
                  {place}
                </th>
                <td className={styles['prose']}>{message}</td>
                <td className={styles['short']}>{answerFormLabel[form]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="sub">
          方法 {correctionMethodLabel[request.method]}・作成 {request.drawnBy}
        </p>
      </div>
      <div className={styles['outgoing']}>
        <MailText label="補正依頼のメール" mail={request.mail} ready={isOut}>
          {isOut && mayAnswer && (
            <span className={styles['deeds']}>
              <WordDeed request={request} />
            </span>
          )}
        </MailText>
      </div>
      {open === 'answer' && <AnswerDialog {...dialog} version={page.version} />}
      {open === 'takeBack' && <TakeBackDialog {...dialog} />}
    </div>
  )
}

interface WaitingProps {
  page: ApplicationPage
  request: Correction
  onAnswer: () => void
  onTakeBack: () => void
}

/** What waits, and what is done once the answer is there. */
function Waiting({ page, request, onAnswer, onTakeBack }: WaitingProps) {
  const mayAnswer = useMay('corrections.answer')
  const late = request.daysLeft !== null && request.daysLeft < 0
  return (
    <Callout
      tone={late ? 'warn' : 'accent'}
      title={request.daysLeft === null ? '回答を待っています' : leftWords(request.daysLeft)}
      action={
        mayAnswer && (
          <div className="row">
            <Button small look="primary" {...nextIs(2)} onClick={onAnswer}>
              回答のあった日を記録する
            </Button>
            <ButtonLink small to={`/applications/${page.id}/versions`}>
              差替え・版を見る
            </ButtonLink>
            <Button small look="quiet" onClick={onTakeBack}>
              依頼を取り消す…
            </Button>
          </div>
        )
      }
    >
      {page.version === request.version
        ? '回答のメールが届いたら、ウィンドウにドロップして取り込み、差し替えてから、回答のあった日を記録します。'
        : `第${page.version}版が届いています。回答のあった日を記録すると、第${request.version}版と比べて結果を付けられます。`}
    </Callout>
  )
}
