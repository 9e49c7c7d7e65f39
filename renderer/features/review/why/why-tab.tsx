import { useBook } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import layout from '../../../record/review-page.module.css'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf, tabsFor } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { useStepKeys } from '../../../ui/keys/step-keys.ts'
import { Answer } from '../../../ui/states.tsx'
import type { FirmnessPage } from '../records.ts'
import { Ladder } from './ladder.tsx'
import { OneView } from './one-view.tsx'
import { WholeView } from './whole-view.tsx'
import styles from './why.module.css'

/** 決め手: why each stands where it does, and whether another five would have been possible. Advice; the meeting decides. */
export function WhyTab({ item }: { item: string | null }) {
  const { fy, may } = useDesk()
  const book = useBook()
  const firmness = useAnswer(useApi().tally.firmness, { fy })
  const { data } = firmness
  const order = data?.standings.map(({ applicationId }) => applicationId) ?? []
  useStepKeys((by) => {
    const next = neighbour(order, item, by)
    if (next === undefined) return false
    go(addressOf('why', next ?? undefined), { replace: true })
    return true
  })
  const any = order.length > 0
  return (
    <TabPage
      tab="why"
      sub={data !== undefined && any ? `おおむね${data.cut}団体` : undefined}
      actions={
        any && (
          <>
            <KeyHint keys={['J', 'K']}>次・前の応募</KeyHint>
            {item !== null && <Button onClick={() => go(addressOf('why'))}>全体を見る</Button>}
            {may('reports.export') && (
              <Button
                look="primary"
                busy={book.running}
                busyLabel="書き出し中…"
                onClick={() => void book.write({ books: ['R19'], reviewerNames: 'coded' })}
              >
                決め手をExcelへ
              </Button>
            )}
          </>
        )
      }
    >
      <Answer of={firmness}>{(page) => <Shown page={page} item={item} />}</Answer>
    </TabPage>
  )
}

/** The one before the first is the whole (null); undefined where there is nothing further. */
function neighbour(order: readonly string[], item: string | null, by: 1 | -1): string | null | undefined {
  const at = item === null ? -1 : order.indexOf(item)
  if (at + by === -1 && item !== null) return null
  return order[at + by]
}

function Shown({ page, item }: { page: FirmnessPage; item: string | null }) {
  const { may } = useDesk()
  if (page.standings.length === 0)
    return (
      <EmptyTab
        title="採点票がまだありません"
        {...(tabsFor(may).includes('standing')
          ? { action: <ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink> }
          : {})}
      >
        採点票が提出されると、となりの順位との差の内訳と、順位の確かさがここに出ます。
      </EmptyTab>
    )
  const own = page.standings.find(({ applicationId }) => applicationId === item)
  return (
    <div className={layout['ruled']}>
      <p className={layout['rule']}>{page.rule}</p>
      <div className={styles['why']} data-whole={own === undefined || undefined}>
        <Ladder page={page} current={own?.applicationId ?? null} />
        {own === undefined ? <WholeView page={page} /> : <OneView page={page} own={own} />}
      </div>
    </div>
  )
}
