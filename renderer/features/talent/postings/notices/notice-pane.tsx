import { type ReactNode, useState } from 'react'
import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import {
  noticeStateLabel,
  noticeWayLabel,
  unsentReasonLabel,
  unsentReasons,
} from '../../../../../shared/domain/talent/notices/notice.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../../api/office.tsx'
import { Button } from '../../../../ui/button.tsx'
import { nextIs } from '../../../../ui/next.ts'
import { type Fact, Facts, Pane } from '../../../../ui/pane.tsx'
import { Answer } from '../../../../ui/states.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import styles from '../postings.module.css'
import { type NoticeDeed, NoticeDialog } from './notice-dialog.tsx'
import { NoticePanel } from './notice-panel.tsx'
import type { Notice, Notices } from './records.ts'

/** 定期のお知らせ: what the next one carries, who gets it, and what came of the last; numbers alone without the right. */
export function NoticePane() {
  const { fy } = useDesk()
  const mayKnow = useMay('notices.list')
  const { notices } = useApi()
  const answer = useAnswer(notices.list, { fy }, { enabled: mayKnow })
  if (!mayKnow) return <CountsPane />
  return <Answer of={answer}>{(shown) => <Shown of={shown} />}</Answer>
}

const isOpen = ({ state }: Notice) => state === 'draft' || state === 'copied'

function Shown({ of }: { of: Notices }) {
  const [deed, setDeed] = useState<NoticeDeed | null>(null)
  const [reading, setReading] = useState<string | null>(null)
  const current = of.notices.find(isOpen) ?? null
  const last = of.notices.find(({ state }) => state === 'sent') ?? null
  const read = of.notices.find(({ id }) => id === reading) ?? null
  const facts = [...(current === null ? comingFacts(of) : factsOf(current)), { term: '前回', value: lastWords(last) }]
  return (
    <Pane
      fills
      title={`定期のお知らせ 第${current?.no ?? of.next.no}回`}
      sub={<Tag tone="neutral">{current === null ? '未作成' : noticeStateLabel[current.state]}</Tag>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keyboard */}
      <section aria-label="お知らせの内容" tabIndex={0} className="stack">
        <Facts termWidth={62} facts={facts} />
        <Deeds current={current} last={last} next={of.next} onDeed={setDeed} onRead={setReading} />
      </section>
      {deed !== null && <NoticeDialog deed={deed} onClose={() => setDeed(null)} />}
      <NoticePanel notice={read} onClose={() => setReading(null)} />
    </Pane>
  )
}

const period = (since: string, until: string) => `${formatWareki(since, 'short')}〜${formatWareki(until, 'short')}`
const carried = (fresh: number, extended: number, other = 0) =>
  `新しい募集 ${fresh}件・延長 ${extended}件${other === 0 ? '' : `・引き続き ${other}件`}`

const comingFacts = ({ next }: Notices): Fact[] => [
  { term: '期間', value: `${formatWareki(next.since, 'short')}から今日まで` },
  { term: '載せる', value: carried(next.fresh, next.extended) },
]

function factsOf({ since, until, postings, sent, unsent, registered, way }: Notice): Fact[] {
  const of = (kind: Notice['postings'][number]['kind']) => postings.filter((each) => each.kind === kind).length
  const reasons = unsentReasons.filter((reason) => unsent[reason] > 0)
  return [
    { term: '期間', value: period(since, until) },
    { term: '載せる', value: carried(of('new'), of('extended'), of('other')) },
    {
      term: '送る',
      value: (
        <>
          <b>{`${sent}人`}</b> <span className="sub">{`登録 ${registered} から ${registered - sent} を除く`}</span>
        </>
      ),
    },
    {
      term: '送らない',
      value:
        reasons.length === 0
          ? 'いません'
          : reasons.map((each) => `${unsentReasonLabel[each]} ${unsent[each]}`).join('・'),
    },
    { term: '送り方', value: noticeWayLabel[way ?? 'each'] },
  ]
}

const lastWords = (last: Notice | null): string =>
  last === null || last.sentOn === null
    ? 'まだ送っていません'
    : `${formatWareki(last.sentOn, 'short')} ${last.sent}人 照会につながった ${last.ledTo}件`

interface DeedsProps {
  current: Notice | null
  last: Notice | null
  next: Notices['next']
  onDeed: (deed: NoticeDeed) => void
  onRead: (id: string) => void
}

function Deeds({ current, last, next, onDeed, onRead }: DeedsProps): ReactNode {
  const may = useMay('notices.prepare')
  const shown = current ?? last
  const backed = may ? shown : null
  return (
    <div className={styles['deeds']}>
      {may && current === null && next.fresh + next.extended > 0 && (
        <Button onClick={() => onDeed({ of: 'prepare', id: crypto.randomUUID(), since: next.since })}>
          お知らせを作る…
        </Button>
      )}
      {shown !== null && (
        <Button onClick={() => onRead(shown.id)}>{current === null ? '前回の文を見る' : '文を見る'}</Button>
      )}
      {may && current !== null && (
        <Button onClick={() => onDeed({ of: 'copy', notice: current })}>宛先と本文をコピー…</Button>
      )}
      {may && current?.state === 'copied' && (
        <Button look="primary" {...nextIs(2)} onClick={() => onDeed({ of: 'send', notice: current })}>
          送ったことを記録…
        </Button>
      )}
      {backed !== null && (
        <Button look="quiet" onClick={() => onDeed({ of: 'back', notice: backed })}>
          {current === null ? '前回を取り消す…' : 'やめる…'}
        </Button>
      )}
    </div>
  )
}

/** Without the right: that they were sent, and to how many. */
function CountsPane() {
  const { fy } = useDesk()
  const { notices } = useApi()
  const answer = useAnswer(notices.counts, { fy })
  return (
    <Answer of={answer}>
      {(rows) => (
        <Pane fills title="定期のお知らせ" sub="送った人数(少ない人数は伏せています)">
          <Facts
            termWidth={72}
            facts={
              rows.length === 0
                ? [{ term: '前回', value: 'まだ送っていません' }]
                : rows.map(({ no, sentOn, postings, sent }) => ({
                    term: `第${no}回`,
                    value: `${formatWareki(sentOn, 'short')} 募集 ${postings}件 ${sent === null ? '…' : `${sent}人`}`,
                  }))
            }
          />
        </Pane>
      )}
    </Answer>
  )
}
