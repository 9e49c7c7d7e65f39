import { useState } from 'react'
import { useParams } from 'wouter'
import { isLacking } from '../../../shared/domain/letters/stale.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../api/office.tsx'
import { EmptyTab } from '../../record/empty-tab.tsx'
import { PublicationPane } from '../../record/publication/publication-pane.tsx'
import layout from '../../record/review-page.module.css'
import { NotInReview, TabPage } from '../../record/review-page.tsx'
import { addressOf } from '../../record/review-places.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { landsHere } from '../../ui/focus/landing.ts'
import { go } from '../../ui/go.ts'
import { JobProgress } from '../../ui/job-progress.tsx'
import { nextIs } from '../../ui/next.ts'
import { Pane } from '../../ui/pane.tsx'
import { Answer, Callout } from '../../ui/states.tsx'
import { LetterPane } from './letter-pane.tsx'
import { LetterTable } from './letter-table.tsx'
import styles from './letters.module.css'
import { NumberDialog } from './number-dialog.tsx'
import { itemOf, type LetterPage, type LetterRow } from './records.ts'
import { countWords } from './standing.tsx'
import { type Making, useMaking } from './use-making.ts'

/** 通知・公表: the letters to the bodies and what the public is told, each looked at before it goes out. */
export function LettersScreen() {
  const { may, fy } = useDesk()
  const { item } = useParams<{ item?: string }>()
  if (!may('letters.page')) return <NotInReview />
  return <Letters key={fy} item={item ?? null} />
}

type BodyRow = LetterRow & { readonly applicationId: string }
const isPress = (row: LetterRow): boolean => row.applicationId === null
const isBody = (row: LetterRow): row is BodyRow => row.applicationId !== null && row.result !== ''

function Letters({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const page = useAnswer(useApi().letters.page, { fy })
  const making = useMaking()
  const bodies = page.data?.rows.filter(isBody) ?? []
  return (
    <TabPage
      tab="letters"
      sub={bodies.length > 0 ? countWords(bodies) : undefined}
      actions={bodies.length > 0 && <Deeds bodies={bodies} press={page.data?.rows.find(isPress)} making={making} />}
    >
      <Answer of={page}>
        {(shown) =>
          bodies.length === 0 && shown.rows.every(({ kept }) => kept === null) ? (
            <EmptyTab title="通知はまだありません" action={<ButtonLink to={addressOf('selection')}>選定へ</ButtonLink>}>
              選定の決裁を記録すると、団体ごとの選定結果通知と公表資料を、ここで作れます。
            </EmptyTab>
          ) : (
            <Shown page={shown} item={item} making={making} />
          )
        }
      </Answer>
    </TabPage>
  )
}

/** What is still to be made, and 公表資料 beside it once nothing stops it. */
function Deeds({
  bodies,
  press,
  making,
}: {
  bodies: readonly BodyRow[]
  press: LetterRow | undefined
  making: Making
}) {
  const mayMake = useMay('letters.make')
  const [numbering, setNumbering] = useState(false)
  const makeable = bodies.filter(({ stops }) => stops.length === 0)
  const lacking = bodies.filter(({ kept, stops }) => stops.length > 0 || isLacking(kept))
  const isPressNext = press !== undefined && press.stops.length === 0 && isLacking(press.kept)
  const next = { look: 'primary', ...nextIs(2) } as const
  return (
    <>
      <ButtonLink to="/settings/templates">様式</ButtonLink>
      {mayMake && (
        <>
          <Button {...landsHere('numbers')} onClick={() => setNumbering(true)}>
            文書番号と施行日を記録
          </Button>
          <Button
            {...(lacking.length > 0 && !isPressNext ? next : {})}
            {...landsHere('make')}
            busy={making.running}
            busyLabel="作っています…"
            onClick={() => making.makeAll(lacking.length === 0)}
          >
            {makeWords(bodies.length, lacking.length)}
          </Button>
          {press !== undefined && press.stops.length === 0 && makeable.length > 0 && (
            <Button {...(isPressNext ? next : {})} busy={making.running} onClick={() => making.make(null)}>
              {press.kept === null ? '公表資料を作る' : '公表資料を作り直す'}
            </Button>
          )}
        </>
      )}
      {numbering && <NumberDialog rows={bodies} onClose={() => setNumbering(false)} />}
    </>
  )
}

/** 「全件を作る」, 「まだの3件を作る」, and where all of them stand 「全件を作り直す」. */
const makeWords = (all: number, lacking: number): string =>
  lacking === 0 ? '全件を作り直す' : lacking === all ? '全件を作る' : `まだの${lacking}件を作る`

function Shown({ page, item, making }: { page: LetterPage; item: string | null; making: Making }) {
  const current = page.rows.find((row) => itemOf(row) === item) ?? page.rows[0]
  if (current === undefined) return null
  const show = (to: string) => go(addressOf('letters', to), { replace: true })
  return (
    <div className={styles['page']}>
      <div className={layout['listAndMore']}>
        <Pane flush fills label="通知と公表資料">
          <LetterTable rows={page.rows} current={itemOf(current)} onCurrent={show} />
        </Pane>
        <div className="stack">
          {page.warnings.map((warning) => (
            <Callout key={warning} tone="warn" title="確かめてください">
              {warning}
            </Callout>
          ))}
          <JobProgress job={making.job} label="通知" />
          <Result making={making} />
          <Publishing />
        </div>
      </div>
      <LetterPane key={itemOf(current)} row={current} making={making} />
    </div>
  )
}

/** 公表日 stands on 公表資料: it is set where they are made, too. */
function Publishing() {
  const { fy, may } = useDesk()
  const list = useAnswer(useApi().selection.list, { fy }, { enabled: may('selection.list') })
  return list.data === undefined ? null : <PublicationPane publication={list.data.publication} />
}

/** What was made, and what was left out with its reasons. */
function Result({ making: { last, running } }: { making: Making }) {
  if (last === null || running) return null
  return (
    <Pane
      title="作った結果"
      sub={`作成 ${last.files.length}件・止まっている ${last.stopped.length}件・そのまま ${last.left}件`}
    >
      <div role="status">
        <ul className={styles['stops']}>
          {last.stopped.map(({ name, reasons }) => (
            <li key={name}>
              {name}: {reasons.join(' ')}
            </li>
          ))}
        </ul>
        {last.stopped.length === 0 && (
          <p>
            すべて作りました。台帳にも保存しています。
            {last.left > 0 && `変わりのない${last.left}件は、作ったときのままです。`}
          </p>
        )}
      </div>
    </Pane>
  )
}
