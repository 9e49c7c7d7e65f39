import { useState } from 'react'
import { groundLabel, groundMark, wayLabel } from '../../../../shared/domain/selection/disclosure/grounds.ts'
import { type PartState, partStateLabel } from '../../../../shared/domain/selection/disclosure/redacting.ts'
import { useAnswer, useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, Callout, ErrorNote } from '../../../ui/states.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import { ChoicePanel } from './choice-panel.tsx'
import styles from './disclosure.module.css'
import type { ShownDocument, ShownPart } from './records.ts'
import { usePlaced } from './use-placed.ts'

const tone = { proposed: 'warn', settled: 'ok', stale: 'bad' } as const satisfies Record<PartState, Tone>

interface DocumentPaneProps {
  id: string
  document: string
  title: string
  /** 開示決定等 was made: nothing of it may change. */
  decided: boolean
}

/** 確認用: one document whole, with what is to be withheld of it framed, and what was decided of each part. */
export function DocumentPane({ id, document, title, decided }: DocumentPaneProps) {
  const { may } = useDesk()
  const answer = useAnswer(useApi().disclosure.document, { id, document })
  const [chosen, setChosen] = useState<string | null>(null)
  const part = answer.data?.parts.find(({ key }) => key === chosen)
  return (
    <Pane
      fills
      flush
      title={title}
      sub="確認用。枠の中が不開示になります"
      actions={
        answer.data !== undefined &&
        !decided &&
        may('disclosure.accept') && <AcceptAll id={id} document={answer.data} />
      }
    >
      <Answer of={answer}>
        {({ parts }) => (
          <>
            {parts.some(({ nature, way }) => nature === 'original' && way === 'masked') && (
              <Callout tone="warn" title="原本は手作業で墨消しが必要です">
                この台帳は原本のファイルの中を墨消しできません。「書類」からファイルを保存し、台帳の外で墨消ししてください。原本ごと不開示にするときは「不開示」に変えます。
              </Callout>
            )}
            <ol className={styles['parts']} aria-label={`${title}の部分`}>
              {parts.map((each) => (
                <PartLine
                  key={each.key}
                  part={each}
                  onChoose={!decided && may('disclosure.settle') ? () => setChosen(each.key) : null}
                />
              ))}
            </ol>
          </>
        )}
      </Answer>
      {part !== undefined && !decided && (
        <ChoicePanel key={part.key} id={id} document={document} part={part} onClose={() => setChosen(null)} />
      )}
    </Pane>
  )
}

function PartLine({ part, onChoose }: { part: ShownPart; onChoose: (() => void) | null }) {
  const { label, way, ground, state, proposal, reason, by } = part
  return (
    <li className={styles['part']}>
      <span className={styles['label']}>{label}</span>
      <span className={styles['text']}>
        <Marked part={part} />
      </span>
      <span className={styles['deed']}>
        <Tag tone={tone[state]} shape>
          {partStateLabel[state]}
        </Tag>
        {onChoose !== null && (
          <Button small look="quiet" onClick={onChoose} aria-label={`${label}を決める`}>
            決める
          </Button>
        )}
      </span>
      {(way !== 'open' || proposal.why !== '' || state === 'settled') && (
        <span className={styles['why']}>
          {wayLabel[way]}
          {ground === null ? '' : `(${groundLabel[ground]})`}
          {reason === '' ? (proposal.why === '' ? '' : ` ${proposal.why}`) : ` ${reason}`}
          {by === '' ? '' : ` 決めた人: ${by}`}
        </span>
      )}
    </li>
  )
}

/** The text with what is withheld framed, and its ground. */
function Marked({ part: { text, hidden, ground } }: { part: ShownPart }) {
  const out: React.ReactNode[] = []
  let at = 0
  for (const { from, to } of hidden) {
    out.push(text.slice(at, from))
    out.push(
      <span key={from} className={styles['hidden']}>
        {text.slice(from, to)}
        {ground === null ? '' : `【${groundMark[ground]}】`}
      </span>,
    )
    at = to
  }
  out.push(text.slice(at))
  return <>{out}</>
}

/** What nobody has looked at yet, as it is proposed; what has changed since is looked at one by one. */
function AcceptAll({ id, document: { key, title, parts } }: { id: string; document: ShownDocument }) {
  const { disclosure } = useApi()
  const placed = usePlaced(id, key)
  const left = parts.filter(({ state }) => state === 'proposed')
  const accept = useCommand(disclosure.accept, {
    done: `「${title}」の${left.length}か所を、提案のとおりに決めました`,
    undo: (input, after) => () =>
      disclosure
        .takeBack({
          id,
          document: key,
          sections: after.parts
            .filter((part) => input.sections.some(({ section }) => section === part.key))
            .map((part) => ({ section: part.key, revision: part.revision })),
        })
        .then(placed.whole),
    onDone: placed.whole,
  })
  if (left.length === 0) return <Tag tone="ok">すべて確認済み</Tag>
  return (
    <>
      <ErrorNote error={accept.error} />
      <Button
        look="primary"
        busy={accept.busy}
        {...nextIs(2)}
        onClick={() =>
          accept.run({
            id,
            document: key,
            sections: left.map(({ key: section, mark, revision }) => ({ section, mark, revision })),
          })
        }
      >
        提案のとおりに決める({left.length})
      </Button>
    </>
  )
}
