import { useState } from 'react'
import {
  incomingEndingLabel,
  incomingKindLabel,
  isApart,
  isNoApplication,
} from '../../../../shared/domain/applications/incoming/item.ts'
import { lackWords } from '../../../../shared/domain/applications/incoming/lack.ts'
import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { useSaveFiles } from '../../../api/books.ts'
import type { StoredFile } from '../../../api/drop-target.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { fileSize } from '../book/short-moment.ts'
import { FileToButton } from '../correspondence/file-to-dialog.tsx'
import type { CameItem } from '../records.ts'
import styles from './came.module.css'
import { type Mending, ReasonDialog } from './reason-dialog.tsx'

interface CamePanelProps {
  open: boolean
  onClose: () => void
  onReadAgain: (file: StoredFile) => void
}

/** How many wait for somebody; said on the way in, so that none is overlooked. */
export function CameButton({ onOpen }: { onOpen: () => void }) {
  const may = useMay('incoming.list')
  const { fy } = useDesk()
  const came = useAnswer(useApi().incoming.list, { fy }, { enabled: may })
  if (!may) return null
  const open = came.data?.filter((item) => item.open).length ?? 0
  return <Button onClick={onOpen}>{open > 0 ? `届いたもの(要対応 ${open})` : '届いたもの'}</Button>
}

/** 届いたもの: every file that was put in and all that was found in it, each with how it ended and the way to mend it. */
export const CamePanel = ({ open, onClose, onReadAgain }: CamePanelProps) => (
  <SidePanel open={open} onClose={onClose} title="届いたもの" width={920}>
    {open && <CameList onClose={onClose} onReadAgain={onReadAgain} />}
  </SidePanel>
)

function CameList({ onClose, onReadAgain }: Omit<CamePanelProps, 'open'>) {
  const { fy } = useDesk()
  const came = useAnswer(useApi().incoming.list, { fy })
  const [all, setAll] = useState(false)
  const [mending, setMending] = useState<Mending | null>(null)
  return (
    <Answer of={came}>
      {(items) => {
        const waiting = items.filter((item) => item.open)
        const within = Map.groupBy(items, ({ parentId }) => parentId)
        const putIn = within.get(null) ?? []
        const shown = all ? putIn : waiting
        return (
          <div className="stack">
            <div className={styles['shows']}>
              <Button small className={styles['show']} aria-pressed={!all} onClick={() => setAll(false)}>
                {`要対応 ${waiting.length}`}
              </Button>
              <Button small className={styles['show']} aria-pressed={all} onClick={() => setAll(true)}>
                {`すべて ${putIn.length}`}
              </Button>
            </div>
            {shown.length === 0 && (
              <EmptyState title={items.length === 0 ? 'まだ何も届いていません' : '対応の要るものはありません'}>
                {items.length === 0
                  ? '入れたファイルは、取り込めなかったものも、ここに一つずつ残ります。'
                  : '入れたファイルは、すべて結果が付いています。'}
              </EmptyState>
            )}
            <Rows columns="minmax(0, 1fr)">
              {shown.map((item) => (
                <li key={item.id}>
                  <Came item={item} within={within} onLeave={onClose} onReadAgain={onReadAgain} onMend={setMending} />
                </li>
              ))}
            </Rows>
            <ReasonDialog mending={mending} onClose={() => setMending(null)} />
          </div>
        )
      }}
    </Answer>
  )
}

const tones = {
  drafted: 'ok',
  version: 'ok',
  opened: 'ok',
  filed: 'ok',
  same: 'neutral',
  aside: 'neutral',
  refused: 'bad',
} as const

/** What was found in each, by its number; null: what was put in itself. */
type Within = ReadonlyMap<string | null, readonly CameItem[]>

interface CameProps {
  item: CameItem
  within: Within
  onLeave: () => void
  onReadAgain: (file: StoredFile) => void
  onMend: (mending: Mending) => void
}

function Came({ item, within, onLeave, onReadAgain, onMend }: CameProps) {
  const mayMend = useMay('incoming.setAside')
  const save = useSaveFiles()
  const inside = within.get(item.id) ?? []
  const { fileId, name } = item
  return (
    <div className={styles['came']}>
      <div className={styles['head']}>
        <Tag tone={tones[item.ending]}>{incomingEndingLabel[item.ending]}</Tag>
        <span className={styles['name']}>
          <b>{name}</b>
          {item.applicationId !== null && (
            <IconlessLink to={`/applications/${item.applicationId}/files`} onClick={onLeave}>
              {[item.receiptNo, item.prefecture].filter((word) => word !== '').join(' ') || '応募を開く'}
            </IconlessLink>
          )}
        </span>
        {item.filedTo !== null && (
          <IconlessLink to={`/correspondence/${item.filedTo}/mail.${item.id}`} onClick={onLeave}>
            {`${prefectureNameOf(item.filedTo)}のやりとり`}
          </IconlessLink>
        )}
        {item.discarded && <Tag tone="neutral">破棄した応募</Tag>}
        <span className={styles['deeds']}>
          {fileId !== null && (
            <Button small look="quiet" aria-label={`${name}を保存する`} onClick={() => void save([{ fileId, name }])}>
              保存
            </Button>
          )}
          {mayMend && isNoApplication(item.ending) && fileId !== null && item.parentId === null && (
            <Button small aria-label={`${name}を読み直す`} onClick={() => onReadAgain({ fileId, name })}>
              読み直す
            </Button>
          )}
          {isApart(item.ending) && <FileToButton item={{ ...item, isMail: item.kind === 'mail' }} label="やりとりへ" />}
          {mayMend && isNoApplication(item.ending) && item.ending !== 'aside' && (
            <Button small aria-label={`${name}を別に置く`} onClick={() => onMend({ deed: 'setAside', item })}>
              別に置く
            </Button>
          )}
          {mayMend && item.lack !== null && item.open && !isApart(item.ending) && (
            <Button small aria-label={`${name}の違いに理由を付ける`} onClick={() => onMend({ deed: 'explain', item })}>
              理由を付ける
            </Button>
          )}
        </span>
      </div>
      <div className={styles['about']}>
        <span>
          {incomingKindLabel[item.kind]} {fileSize(item.size)}
        </span>
        <code title={item.sha256}>{item.sha256.slice(0, 8)}…</code>
        <span>
          <MomentText at={item.broughtAt} /> {item.broughtBy}
        </span>
        {item.subject !== '' && <span>件名「{item.subject}」</span>}
        {item.sender !== '' && <span>{item.sender}</span>}
      </div>
      {item.reason !== '' && <span>{item.reason}</span>}
      {item.lack !== null && (
        <span className={item.explained === '' ? styles['lack'] : undefined}>▲ {lackWords(item.lack)}</span>
      )}
      {item.explained !== '' && <span className="sub">理由: {item.explained}</span>}
      {item.listed < item.parts && !isApart(item.ending) && item.ending !== 'same' && (
        <span>{`中の${item.parts}点のうち${item.listed}点まで取り込みました。もう一度入れると続きます。`}</span>
      )}
      {item.kind === 'zip' ? (
        <div className={styles['inside']}>
          {inside.map((each) => (
            <Came key={each.id} {...{ within, onLeave, onReadAgain, onMend }} item={each} />
          ))}
        </div>
      ) : (
        inside.length > 0 && <Inside parts={inside} />
      )}
    </div>
  )
}

const Inside = ({ parts }: { parts: readonly CameItem[] }) => (
  <div className={styles['inside']}>
    <Rows columns="minmax(0, 1fr) 70px 84px 96px 170px">
      {parts.map((part) => (
        <li key={part.id}>
          <span>{part.name}</span>
          <span className="sub">{part.inline ? '本文の画像' : incomingKindLabel[part.kind]}</span>
          <span className="sub">{fileSize(part.size)}</span>
          <code title={part.sha256}>{part.sha256.slice(0, 8)}…</code>
          <span className="sub">{incomingEndingLabel[part.ending]}</span>
        </li>
      ))}
    </Rows>
  </div>
)
