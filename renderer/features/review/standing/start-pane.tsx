import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { Pane, Rows, Split } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { openHints } from '../conflicts/hint-words.ts'
import { useHints } from '../conflicts/use-hints.ts'
import type { Board } from '../records.ts'
import { CriterionTable } from './criterion-table.tsx'
import { unansweredWords } from './unanswered-words.ts'

/** Before the first sheet is out: what will be scored, by whom, by what measure, and what is still missing for it. */
export function StartPane({ board }: { board: Board }) {
  const { fy } = useDesk()
  const list = useAnswer(useApi().applications.list, { fy })
  return (
    <Split columns="minmax(0, 1fr) minmax(0, 1.25fr)">
      <Answer of={list}>
        {(rows) => {
          const eligible = rows.filter(({ state }) => state === 'eligible')
          return (
            <Pane
              fills
              title="採点に進む応募"
              sub={`要件適合 ${eligible.length}件　要件適合の前 ${board.notYetEligible}件`}
            >
              {eligible.length === 0 ? (
                <EmptyState
                  title="要件適合の応募がまだありません"
                  action={
                    <ButtonLink look="primary" to="/applications">
                      公募・応募へ
                    </ButtonLink>
                  }
                >
                  要件確認を終えて「要件適合」とした応募が、ここに並びます。
                </EmptyState>
              ) : (
                <Rows columns="72px 1fr auto">
                  {eligible.map((row) => (
                    <li key={row.id}>
                      <span>{row.receiptNo}</span>
                      <IconlessLink quiet to={`/applications/${row.id}`}>
                        {row.prefecture}
                      </IconlessLink>
                      <Tag>テーマ{row.theme ?? 'なし'}</Tag>
                    </li>
                  ))}
                </Rows>
              )}
            </Pane>
          )
        }}
      </Answer>
      <Pane
        fills
        title="評価項目と配点"
        sub="採点を始めると固定されます"
        actions={
          <>
            <span className="sub">委員 {board.reviewers.length}名</span>
            <IconlessLink to={addressOf('rules')}>集計方法をためす</IconlessLink>
          </>
        }
      >
        <div className="stack">
          <Unanswered board={board} />
          <Hints />
          {board.reviewers.length === 0 && (
            <EmptyState
              title="委員がまだいません"
              action={
                <ButtonLink look="primary" to={addressOf('reviewers')}>
                  委員を登録する
                </ButtonLink>
              }
            >
              採点を始めるには、先に委員を登録します。
            </EmptyState>
          )}
          <CriterionTable criteria={board.criteria} />
        </div>
      </Pane>
    </Split>
  )
}

/** 利害関係 is declared before any content is seen; who has not answered is named, with the way there. */
function Unanswered({ board }: { board: Board }) {
  const words = unansweredWords(board)
  if (words === null) return null
  return (
    <Callout
      tone="warn"
      title={words}
      action={
        <ButtonLink small to={addressOf('conflicts')}>
          利害関係へ
        </ButtonLink>
      }
    >
      採点を始めると、委員に応募の内容が見えるようになります。申告は先に済ませます。
    </Callout>
  )
}

/** What is suggested and was not considered yet: said here, and it keeps nothing back. */
function Hints() {
  const open = openHints(useHints()).length
  if (open === 0) return null
  return (
    <Callout
      tone="accent"
      title={`利害関係の候補が${open}件、まだ検討されていません`}
      action={
        <ButtonLink small to={addressOf('conflicts')}>
          候補を見る
        </ButtonLink>
      }
    >
      所属や応募書からの推測です。検討しなくても採点は始められます。
    </Callout>
  )
}
