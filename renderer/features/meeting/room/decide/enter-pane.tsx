import { useState } from 'react'
import { decisionMethodLabel } from '../../../../../shared/domain/meeting/deeds.ts'
import { resultWord } from '../../../../../shared/domain/meeting/projecting.ts'
import { Button, ButtonLink } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { ErrorNote } from '../../../../ui/states.tsx'
import { isEnded } from '../next-item.ts'
import { QuorumFacts } from '../quorum-facts.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import type { Item, MeetingPage } from '../records.ts'
import { meetingPlace } from '../room-place.ts'
import { needWords, timeOf } from '../room-words.ts'
import { useRecord } from '../use-record.ts'
import { useRoomKey } from '../use-room-keys.ts'
import styles from './decide.module.css'

/** An item that is looked at and not open: it is opened, or it is said what keeps it and which way leads there. */
export function EnterPane({ page, item }: { page: MeetingPage; item: Item }) {
  const record = useRecord(page.id)
  const [asking, setAsking] = useState<'reopened' | 'undone' | null>(null)
  const isOpenable = page.stage === 'open' && item.notYet === null && ['waiting', 'deferred'].includes(item.state)
  const enter = () => record.one({ kind: 'itemOpened', itemId: item.id })
  const isThrough = page.stage === 'open' && page.items.every(isEnded)
  const close = () => record.one({ kind: 'closed' })
  useRoomKey('go', () => {
    if (isOpenable) void enter()
    else if (isThrough) void close()
  })
  const isPast = isEnded(item)
  const current = page.items.find(({ id }) => id === page.currentId)
  return (
    <div className={styles['deciding']}>
      <h2>{isThrough ? '閉会' : isPast ? '終わった議題' : '議題に入る'}</h2>
      {page.stage === 'closed' && page.closedAt !== null && (
        <>
          <p>{timeOf(page.closedAt)} に閉会しました。</p>
          <ButtonLink to={meetingPlace(page.id)} look="primary" {...nextIs(2)}>
            会議の画面へ戻る
          </ButtonLink>
        </>
      )}
      {isThrough && (
        <>
          <p>すべての議題を終えました。</p>
          <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={close} {...nextIs(2)}>
            閉会する
          </Button>
        </>
      )}
      {isOpenable && (
        <>
          {current !== undefined && <p className="sub">今の議題「{current.title}」は、いったん置かれます。</p>}
          <Button look="primary" wide busy={record.busy} shortcut="Ctrl Enter" onClick={enter} {...nextIs(2)}>
            {item.state === 'deferred' ? '再び議題に入る' : '議題に入る'}
          </Button>
        </>
      )}
      {!isPast && page.stage === 'open' && item.notYet !== null && (
        <div className={styles['notYet']} role="note">
          <b>▲ まだ議題に入れません</b>
          <p>{item.notYet}</p>
          {item.decidedBefore !== null ? (
            <Button small onClick={() => setAsking('undone')} {...nextIs(2)}>
              決定取消を記録
            </Button>
          ) : (
            <p className="sub">F8 で退席を記録するか、上の「座長判断で在室」を記録します。</p>
          )}
        </div>
      )}
      {!isPast && <QuorumFacts of={item.quorum} />}
      {item.putOff !== '' && (item.state === 'deferred' || item.state === 'carried') && <p>理由: {item.putOff}</p>}
      {item.undone !== null && (
        <p>
          第{item.undone.meetingNo}回の決定を取り消しました。{item.undone.reason}
        </p>
      )}
      <DecisionFacts item={item} />
      {isPast && page.stage === 'open' && (
        <Button onClick={() => setAsking('reopened')} {...nextIs(9)}>
          議題に戻る
        </Button>
      )}
      <ErrorNote error={record.error} takeFocus />
      {asking === 'reopened' && (
        <ReasonDialog
          meetingId={page.id}
          title={`「${item.title}」に戻る`}
          deedLabel="議題に戻る"
          deed={(reason) => ({ kind: 'reopened', itemId: item.id, reason })}
          onClose={() => setAsking(null)}
        >
          <p>前の決定は、理由とともに記録に残ります。</p>
        </ReasonDialog>
      )}
      {asking === 'undone' && (
        <ReasonDialog
          meetingId={page.id}
          title={`「${item.title}」の決定取消`}
          deedLabel="決定取消を記録"
          deed={(reason) => ({ kind: 'undone', itemId: item.id, reason })}
          onClose={() => setAsking(null)}
        >
          <p>第{item.decidedBefore}回の決定を取り消し、この会議でもう一度審議できるようにします。</p>
        </ReasonDialog>
      )}
    </div>
  )
}

/** What was decided, how, by how many, and why. */
function DecisionFacts({ item }: { item: Item }) {
  const { decision } = item
  if (decision === null) return null
  const { at, method, vote, reason, condition, needs, voters, of } = decision
  return (
    <div className={styles['decided']}>
      <p>
        <b>{resultWord(decision)}</b>　{timeOf(at)}　{decisionMethodLabel[method]}(議決 {voters.length} / {of}名)
      </p>
      {vote !== null && (
        <p>
          賛成 {vote.yes}・反対 {vote.no}・棄権 {vote.abstain}
          {vote.chair !== null && `・座長 ${vote.chair === 'yes' ? '賛成' : '反対'}`}
        </p>
      )}
      {reason !== '' && (
        <p>
          理由{needs.length > 0 && `(${needWords(needs)})`}: {reason}
        </p>
      )}
      {condition !== '' && <p>留意事項: {condition}</p>}
      {item.announcedAt !== null && <p className="sub">{timeOf(item.announcedAt)} に告げました。</p>}
    </div>
  )
}
