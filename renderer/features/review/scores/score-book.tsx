import { type KeyboardEvent, type MouseEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { type StoreApi, useStore } from 'zustand'
import { useAnswer } from '../../../api/hooks.ts'
import { useKeptChoice } from '../../../api/kept-choice.ts'
import { useApi, useDesk, useLine, useMay } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { useBeside } from '../../../ui/beside/beside.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { EditGrid } from '../../../ui/grid/edit-grid.tsx'
import type { EditGridColumn } from '../../../ui/grid/grid-line.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { ClashDialog } from '../../../ui/layers/clash-dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, ErrorNote } from '../../../ui/states.tsx'
import type { Entry, GridSheet, ScoreGrid } from '../records.ts'
import styles from '../review.module.css'
import { DocumentBeside } from './document-beside.tsx'
import { emptyCells } from './empty-cells.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { receivedWords } from './entry-words.ts'
import { uncheckedOf } from './look-sign.ts'
import { newestOf, type ScoreDesk, shownSheet } from './score-desk.ts'
import { createGridRows } from './score-rows.tsx'
import { SheetBeside } from './sheet-pane.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useScoreDesk } from './use-score-desk.ts'

/** Where one goes on when every sheet is in. */
export interface After {
  readonly label: string
  readonly to: string
}

interface ScoreBookProps {
  reviewerId: string
  after: After
}

/** One reviewer's sheets: the grid, the words to the application that is being scored, and beside them its 応募書. */
export function ScoreBook({ reviewerId, after }: ScoreBookProps) {
  const { fy } = useDesk()
  const grid = useAnswer(useApi().scores.grid, { fy, reviewerId })
  return <Answer of={grid}>{(data) => <Book grid={data} reviewerId={reviewerId} after={after} />}</Answer>
}

function Book({ grid, reviewerId, after }: ScoreBookProps & { grid: ScoreGrid }) {
  const { fy } = useDesk()
  const [begun, setBegun] = useState<Entry | null>(null)
  const entry = grid.entry ?? begun
  const desk = useScoreDesk(fy, reviewerId, entry?.id ?? null)
  const now = useStore(desk)
  const [current, setCurrent] = useState<string | null>(null)
  const [asked, setAsked] = useState<'handIn' | 'lacking' | null>(null)
  const closeSubmit = useCallback(() => setAsked(null), [])
  const [markMissing, setMarkMissing] = useState(false)
  const mayWrite = useMay('scores.record')
  const beside = useRef<HTMLDivElement>(null)
  const [reading, setReading] = useKeptChoice('score-document', false)
  useBeside({ open: reading, onOpenChange: setReading, part: beside })
  const sheets = grid.sheets.map((sheet) => shownSheet(sheet, now))
  const open = sheets.filter(({ state }) => state === 'open')
  const full = open.filter((sheet) => emptyCells(sheet, grid.criteria).length === 0)
  // What is on its way from an 受け取り waits as well, before the office has said so.
  const onItsWay = new Set(
    Object.values(now.typed).flatMap(({ edit }) => (grid.asksSource && edit.part === 'score' ? [edit.sheetId] : [])),
  )
  const waits = (sheet: GridSheet) => uncheckedOf(sheet) > 0 || onItsWay.has(sheet.id)
  const ready = full.filter((sheet) => !waits(sheet))
  const firstWaiting = grid.candidates
    .map(({ id }) => full.find(({ applicationId }) => applicationId === id))
    .find((sheet) => sheet !== undefined && waits(sheet))
  // The point that was typed last is waited for: 照合 would take up its sheet without it, and refuse it a moment later.
  const toLooks = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (onItsWay.size === 0) return
    event.preventDefault()
    await now.settled()
    go(addressOf('looks', firstWaiting?.id))
  }
  const mayFill = mayWrite && open.length > 0
  const [receiving, setReceiving] = useState(false)
  // Whoever types for another says first whence the points are.
  const unsaid = mayFill && grid.asksSource && entry === null
  const [gridRows] = useState(createGridRows)
  const rows = gridRows({ grid, sheets, desk: now, markMissing })
  const columns = useMemo(() => gridColumns(grid.criteria), [grid.criteria])
  const scored = rows.filter((row) => row.excluded === undefined)
  const currentId = (scored.find(({ key }) => key === current) ?? scored[0])?.key ?? null
  const trouble = Object.values(now.typed).find(({ mark }) => mark.state === 'failed')?.mark
  const put = usePut(grid, desk)
  if (grid.sheets.length === 0 && grid.excluded.length === 0)
    return <EmptyTab title="採点票がありません">採点中の応募ができると、この委員の採点票がここに並びます。</EmptyTab>
  return (
    <>
      <div
        className={styles['scoring']}
        data-reading={reading || undefined}
        {...(unsaid ? { onKeyDown: (event) => isPoint(event) && setReceiving(true) } : {})}
      >
        <Pane
          flush
          fills
          title={`${grid.reviewer.code} ${grid.reviewer.name}`}
          sub={stateWords(sheets, full.length)}
          actions={
            <>
              {mayFill && !unsaid && ready.length === full.length && (
                <span className={styles['hints']}>
                  <KeyHint keys={['0–5']}>点</KeyHint>
                  <KeyHint keys={['Enter']}>次へ</KeyHint>
                  <KeyHint keys={['F2']}>所見</KeyHint>
                  <KeyHint keys={['Esc']}>戻す</KeyHint>
                </span>
              )}
              {reading && <KeyHint keys={['F6']}>応募書と行き来</KeyHint>}
              <Button
                aria-expanded={reading}
                shortcut="F4"
                // The cell in which one stands keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => setReading(!reading)}
              >
                応募書
              </Button>
              {unsaid && (
                <Button look="primary" {...nextIs(2)} onClick={() => setReceiving(true)}>
                  受け取り方を選んで入力
                </Button>
              )}
              {mayFill && ready.length < full.length && (
                <ButtonLink
                  look={ready.length === 0 ? 'primary' : 'plain'}
                  {...(full.length === open.length && ready.length === 0 ? nextIs(2) : {})}
                  to={addressOf('looks', firstWaiting?.id)}
                  onClick={toLooks}
                >
                  照合へ
                </ButtonLink>
              )}
              {mayFill && (
                <Button
                  look={unsaid || ready.length < full.length ? 'plain' : 'primary'}
                  {...(ready.length === open.length ? nextIs(2) : {})}
                  onClick={async () => {
                    await desk.getState().settled()
                    setMarkMissing(true)
                    setAsked(ready.length === 0 ? 'lacking' : 'handIn')
                  }}
                >
                  提出
                </Button>
              )}
              {mayWrite && open.length === 0 && (
                <ButtonLink look="primary" {...nextIs(2)} to={after.to}>
                  {after.label}
                </ButtonLink>
              )}
            </>
          }
        >
          {mayFill && <Whence entry={entry} unsaid={unsaid} onAsk={() => setReceiving(true)} />}
          {trouble?.state === 'failed' && (
            <div className={styles['notes']}>
              <ErrorNote
                error={{ message: `保存できない点があります。${trouble.why}` }}
                onRetry={() => desk.getState().retry()}
              />
            </div>
          )}
          <EditGrid
            label={`${grid.reviewer.code}の採点表`}
            rowHeader="都道府県"
            columns={columns}
            rows={rows}
            totalHeader={`計 /${grid.maximum}`}
            max={Math.max(...grid.criteria.map(({ maxRaw }) => maxRaw))}
            readOnly={!mayWrite || unsaid}
            currentRow={currentId}
            onCurrentRow={setCurrent}
            onCommit={put}
            onRemark={(row, criterionId, remark) =>
              put(
                row,
                criterionId,
                sheets.find(({ applicationId }) => applicationId === row)?.scores[criterionId] ?? null,
                remark,
              )
            }
          />
        </Pane>
        <SheetBeside
          grid={grid}
          sheet={sheets.find(({ applicationId }) => applicationId === currentId)}
          mayWrite={mayWrite}
          desk={desk}
        />
        {reading && (
          <DocumentBeside
            ref={beside}
            candidate={grid.candidates.find(({ id }) => id === currentId)}
            onClose={() => setReading(false)}
          />
        )}
      </div>
      <SubmitDialog asked={asked} onClose={closeSubmit} grid={grid} desk={desk} reviewerId={reviewerId} />
      <Clashes desk={desk} />
      {receiving && <EntryDialog reviewer={grid.reviewer} onBegun={setBegun} onClose={() => setReceiving(false)} />}
    </>
  )
}

/** Drawn when somebody else came before, and not with every key. */
const Clashes = memo(function Clashes({ desk }: { desk: StoreApi<ScoreDesk> }) {
  const [first] = useStore(desk, ({ clashed }) => clashed)
  const { takeTheirs, keepYours } = desk.getState()
  return (
    <ClashDialog
      clashes={first?.clashes ?? []}
      by={first?.by ?? null}
      onClose={() => void takeTheirs()}
      onTakeTheirs={takeTheirs}
      onKeepYours={keepYours}
    />
  )
})

const gridColumns = (criteria: ScoreGrid['criteria']): EditGridColumn[] =>
  criteria.map((each) => ({
    key: each.id,
    header: each.shortName,
    note: `×${each.weight}`,
    title: `${each.no} ${each.name}\n${each.viewpoint}`,
  }))

/** Puts a score or a remark on the application's sheet; Ctrl+Z puts back what stood there. */
function usePut(grid: ScoreGrid, desk: StoreApi<ScoreDesk>) {
  const { undo } = useLine()
  return (row: string, criterionId: string, raw: number | null, remark?: string) => {
    const seen = storedSheet(grid, desk.getState(), row)
    if (seen === undefined) return
    const shown = shownSheet(seen, desk.getState())
    const [wasRaw, wasRemark] = [shown.scores[criterionId] ?? null, shown.remarks[criterionId] ?? '']
    const edit = { sheetId: seen.id, part: 'score', criterionId } as const
    desk.getState().put({ ...edit, raw, ...(remark === undefined ? {} : { remark }) }, seen)
    if (raw === wasRaw && (remark === undefined || remark === wasRemark)) return
    const criterion = grid.criteria.find(({ id }) => id === criterionId)?.shortName ?? ''
    const name = grid.candidates.find(({ id }) => id === row)?.prefecture ?? ''
    const what = `${name} ${criterion}`
    const was = remark === undefined ? `${what} ${pointWord(wasRaw)} → ${pointWord(raw)}` : `${what}の所見`
    undo.getState().push({
      label: `${what}を入力しました`,
      was,
      run: () =>
        desk.getState().putBack({ ...edit, raw: wasRaw, ...(remark === undefined ? {} : { remark: wasRemark }) }, seen),
    })
  }
}

const pointWord = (raw: number | null): string => (raw === null ? '未記入' : `${raw}`)

/** What an edit of the application's sheet is made on. */
function storedSheet(grid: ScoreGrid, desk: ScoreDesk, applicationId: string): GridSheet | undefined {
  const sheet = grid.sheets.find((each) => each.applicationId === applicationId)
  return sheet === undefined ? undefined : newestOf(sheet, desk)
}

/** Whence the points are that the secretariat types, above the grid they go into. */
function Whence({ entry, unsaid, onAsk }: { entry: Entry | null; unsaid: boolean; onAsk: () => void }) {
  if (unsaid)
    return (
      <p className={`sub ${styles['notes']}`}>
        事務局が委員の点を入力するときは、先に受け取り方(紙・電話・口頭・その他)と日時を選びます。
      </p>
    )
  if (entry === null) return null
  return (
    <p className={`sub ${styles['notes']}`}>
      {receivedWords(entry)} に受け取った点を入力します。照合が済むまで集計に入りません。
      <Button small look="quiet" onClick={onAsk}>
        受け取り方を変える
      </Button>
    </p>
  )
}

/** A digit, of whatever width, that would be a point. */
const isPoint = ({ key, target }: KeyboardEvent): boolean =>
  /^[0-9０-９]$/.test(key) && target instanceof HTMLElement && target.dataset['place'] !== undefined

/** 「未提出 10件・記入済 9件」「10件すべて提出済み」 */
function stateWords(sheets: readonly GridSheet[], full: number): string {
  const counted = sheets.filter(({ state }) => state !== 'excluded' && state !== 'absent')
  const open = counted.filter(({ state }) => state === 'open').length
  const handed = counted.length - open
  if (open === 0) return `${handed}件すべて提出済み`
  return `${handed > 0 ? `提出 ${handed}件・` : ''}未提出 ${open}件(記入済 ${full}件)`
}
