import { useState } from 'react'
import { areScoresOpen } from '../../../../shared/domain/review/scoring-period.ts'
import { sheetStateLabel } from '../../../../shared/domain/review/sheet.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import plain from '../../../record/plain-table.module.css'
import { addressOf } from '../../../record/review-places.ts'
import { Button, IconlessLink } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { DeedsHead } from '../../../ui/table/deeds-head.tsx'
import { Tag, type Tone } from '../../../ui/tag.tsx'
import type { BoardReviewer, Criterion, GridSheet } from '../records.ts'
import { emptyCells } from '../scores/empty-cells.ts'
import { uncheckedOf } from '../scores/look-sign.ts'
import { type SheetStep, SheetStepDialog } from './sheet-step-dialog.tsx'

const stepsFrom = {
  open: ['absent'],
  submitted: ['reopen'],
  locked: ['reopen'],
  absent: ['present'],
  excluded: [],
} as const satisfies Record<GridSheet['state'], readonly SheetStep[]>
const stepWord = { absent: '欠席とする', reopen: '差し戻す', present: '欠席を取り消す' } as const

/** One reviewer's sheets: which are in, and how to send one back or do without it. */
export function SheetList({ reviewer }: { reviewer: BoardReviewer }) {
  const { fy } = useDesk()
  const grid = useAnswer(useApi().scores.grid, { fy, reviewerId: reviewer.id })
  const [asked, setAsked] = useState<{ sheetId: string; step: SheetStep } | null>(null)
  const officer = useMay('scores.reopen')
  const applications = useAnswer(useApi().applications.list, { fy }).data ?? []
  const open = new Set(applications.flatMap(({ id, state }) => (areScoresOpen(state) ? [id] : [])))
  const sheet = grid.data?.sheets.find(({ id }) => id === asked?.sheetId)
  // Under a decision nothing of the scores moves any more.
  const stepsOf = ({ applicationId, state }: GridSheet): readonly SheetStep[] =>
    open.has(applicationId) ? stepsFrom[state] : []
  const nameOf = (applicationId: string) =>
    grid.data?.candidates.find(({ id }) => id === applicationId)?.prefecture ?? ''
  return (
    <Pane
      fills
      title={`${reviewer.code} ${reviewer.name}`}
      sub="採点票"
      actions={<IconlessLink to={addressOf('scores', reviewer.id)}>採点表を開く</IconlessLink>}
    >
      <Answer of={grid}>
        {({ sheets, candidates, excluded, criteria, maximum }) => {
          if (sheets.length === 0 && excluded.length === 0) return <EmptyState title="採点票がありません" />
          const mayMend = officer && sheets.some(({ applicationId }) => open.has(applicationId))
          return (
            <table className={plain['plain']} aria-label={`${reviewer.code}の採点票`}>
              <thead>
                <tr>
                  <th scope="col">受付番号</th>
                  <th scope="col">都道府県</th>
                  <th scope="col">状態</th>
                  <th scope="col" className="num">
                    計 /{maximum}
                  </th>
                  {mayMend && <DeedsHead />}
                </tr>
              </thead>
              <tbody>
                {candidates.map((candidate) => {
                  const own = sheets.find(({ applicationId }) => applicationId === candidate.id)
                  if (own === undefined) return null
                  return (
                    <tr key={own.id}>
                      <td>{candidate.receiptNo}</td>
                      <th scope="row">{candidate.prefecture}</th>
                      <td>
                        <SheetState sheet={own} criteria={criteria} />
                      </td>
                      <td className="num">{own.total ?? '–'}</td>
                      {mayMend && (
                        <td className="num">
                          {stepsOf(own).map((step) => (
                            <Button
                              key={step}
                              small
                              look="quiet"
                              aria-label={`${candidate.prefecture}の採点票を${stepWord[step]}`}
                              onClick={() => setAsked({ sheetId: own.id, step })}
                            >
                              {stepWord[step]}
                            </Button>
                          ))}
                        </td>
                      )}
                    </tr>
                  )
                })}
                {excluded.map(({ jis2, prefecture, why }) => (
                  <tr key={jis2} data-excluded>
                    <td />
                    <th scope="row">{prefecture}</th>
                    <td>
                      <Tag tone="neutral" title={why}>
                        ／ 除外
                      </Tag>
                    </td>
                    <td className="num">–</td>
                    {mayMend && <td />}
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }}
      </Answer>
      {asked !== null && sheet !== undefined && (
        <SheetStepDialog
          key={`${asked.sheetId}/${asked.step}`}
          step={asked.step}
          sheet={sheet}
          subject={`${reviewer.code}の${nameOf(sheet.applicationId)}の採点票`}
          onClose={() => setAsked(null)}
        />
      )}
    </Pane>
  )
}

const tone = {
  open: 'neutral',
  submitted: 'ok',
  locked: 'ok',
  absent: 'warn',
  excluded: 'neutral',
} as const satisfies Record<GridSheet['state'], Tone>

function SheetState({ sheet, criteria }: { sheet: GridSheet; criteria: readonly Criterion[] }) {
  const empty = emptyCells(sheet, criteria).length
  const unchecked = uncheckedOf(sheet)
  const word = {
    ...sheetStateLabel,
    open: openWord(empty, unchecked),
    excluded: '／ 除外',
  } as const
  return (
    <>
      <Tag tone={tone[sheet.state]}>{word[sheet.state]}</Tag>{' '}
      {sheet.state === 'open' && unchecked > 0 && (
        <IconlessLink to={addressOf('looks', sheet.id)}>◇ 照合待ち{unchecked}</IconlessLink>
      )}
    </>
  )
}

const openWord = (empty: number, unchecked: number): string => {
  if (empty > 0) return `未提出(残り${empty}項目)`
  return unchecked > 0 ? '未提出' : '未提出(記入済)'
}
