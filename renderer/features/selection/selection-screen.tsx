import { useState } from 'react'
import { useParams } from 'wouter'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { BalancePane } from '../../record/balance-pane.tsx'
import { EmptyTab } from '../../record/empty-tab.tsx'
import { PublicationPane } from '../../record/publication/publication-pane.tsx'
import { BookMenu } from '../../record/review-books.tsx'
import layout from '../../record/review-page.module.css'
import { NotInReview, TabPage } from '../../record/review-page.tsx'
import { addressOf } from '../../record/review-places.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { go } from '../../ui/go.ts'
import { Pane } from '../../ui/pane.tsx'
import { Answer } from '../../ui/states.tsx'
import { countWords, isChosen, isWaiting } from './counts.ts'
import { DecisionPane } from './decision-pane.tsx'
import { DecisionTable } from './decision-table.tsx'
import { NextDeeds } from './next-deeds.tsx'
import type { Approval, DecisionList } from './records.ts'
import styles from './selection.module.css'

/** 選定: the ranking is advice; here stands what was decided, why, and by which 決裁. */
export function SelectionScreen() {
  const { may, fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (!may('selection.list')) return <NotInReview />
  return <Selection key={fy} item={item ?? null} />
}

function Selection({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const list = useAnswer(useApi().selection.list, { fy })
  return (
    <TabPage
      tab="selection"
      sub={list.data?.ready ? countWords(list.data) : undefined}
      actions={list.data !== undefined && list.data.rows.length > 0 && <BookMenu />}
    >
      <Answer of={list}>
        {(shown) =>
          shown.ready ? (
            <Deciding list={shown} item={item} />
          ) : (
            <EmptyTab
              title="選定はまだ記録できません"
              action={<ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink>}
            >
              採点を締めると、応募が順位の順に並び、結果・理由・決裁の番号を記録できます。
            </EmptyTab>
          )
        }
      </Answer>
    </TabPage>
  )
}

function Deciding({ list, item }: { list: DecisionList; item: string | null }) {
  const [approval, setApproval] = useState<Approval>(() => latestApproval(list))
  const undecided = list.rows.find(isWaiting)
  const current = list.rows.find(({ applicationId }) => applicationId === item) ?? undecided ?? list.rows[0]
  const show = (applicationId: string) => go(addressOf('selection', applicationId), { replace: true })
  const next = (after: string) => {
    const from = list.rows.findIndex(({ applicationId }) => applicationId === after)
    const waiting = [...list.rows.slice(from + 1), ...list.rows.slice(0, from)].find(isWaiting)
    if (waiting !== undefined) show(waiting.applicationId)
  }
  const chosen = list.rows.filter(isChosen).map((row) => row.applicationId)
  return (
    <div className={styles['deciding']}>
      <div className={layout['listAndMore']}>
        <Pane flush fills label="選定の案と結果">
          <p className={styles['rule']}>{list.rule}</p>
          <DecisionTable list={list} current={current?.applicationId ?? null} onCurrent={show} />
        </Pane>
        <div className="stack">
          <NextDeeds list={list} onApproval={setApproval} />
          <PublicationPane publication={list.publication} />
          <BalancePane rows={list.rows} cut={list.cutAfter} {...(chosen.length > 0 ? { chosen } : {})} />
        </div>
      </div>
      {current !== undefined && (
        <DecisionPane
          key={current.applicationId}
          list={list}
          row={current}
          approval={approval}
          onApproval={setApproval}
          onDecided={next}
        />
      )}
    </div>
  )
}

/** The 決裁 last written down, so that a pile that was put aside goes on where it stopped. */
function latestApproval({ rows }: DecisionList): Approval {
  const last = rows
    .flatMap(({ decision }) => (decision === null ? [] : [decision]))
    .toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn))[0]
  return last === undefined ? { ref: '', on: null } : { ref: last.approvalRef, on: last.decidedOn }
}
