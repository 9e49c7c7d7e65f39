import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane, Rows } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { BoardReviewer, ConflictHint } from '../records.ts'
import type { MatrixCell } from './conflict-matrix.tsx'
import { kindsOf, openHints } from './hint-words.ts'
import styles from './hints.module.css'

interface HintListProps {
  hints: readonly ConflictHint[]
  reviewers: readonly Pick<BoardReviewer, 'id' | 'code' | 'name'>[]
  onOpen: (cell: MatrixCell) => void
}

/** What is to be considered first, then what was; each opens its cell. */
export function HintList({ hints, reviewers, onOpen }: HintListProps) {
  const mayDecide = useMay('conflicts.dismiss')
  const open = openHints(hints)
  const done = hints.filter((each) => each.open.length === 0)
  return (
    <Pane
      fills
      className={styles['list'] ?? ''}
      title="利害関係の候補"
      sub={`検討前 ${open.length}件　検討済み ${done.length}件　所属・応募書・過去の年度からの推測で、委員には見えません`}
    >
      <Rows columns="64px 96px 74px minmax(0, 1fr) auto">
        {[...open, ...done].map((hint) => {
          const { reviewerId, jis2 } = hint
          const { code = '', name = '' } = reviewers.find(({ id }) => id === reviewerId) ?? {}
          const prefecture = prefectureByCode(jis2)?.name ?? ''
          const waits = hint.open.length > 0
          const words = waits ? reasonsOf(hint) : `該当しない: ${hint.dismissed.at(-1)?.reason ?? ''}`
          return (
            <li key={`${reviewerId}/${jis2}`}>
              <span title={name}>{code}</span>
              <span>{prefecture}</span>
              {waits ? (
                <Tag tone="warn" block title="種類の見当">
                  ? 候補 {kindsOf(hint.open)}
                </Tag>
              ) : (
                <Tag block>検討済み</Tag>
              )}
              <span className={styles['oneLine']} title={words}>
                {words}
              </span>
              <Button
                small
                onClick={() => onOpen({ reviewerId, jis2 })}
                aria-label={`${waits && mayDecide ? '検討する' : '見る'} ${code} ${prefecture}`}
              >
                {waits && mayDecide ? '検討する' : '見る'}
              </Button>
            </li>
          )
        })}
      </Rows>
    </Pane>
  )
}

function reasonsOf({ open }: ConflictHint): string {
  const [first, ...others] = open
  return `${first?.words ?? ''}${others.length > 0 ? `(ほか${others.length}件)` : ''}`
}
