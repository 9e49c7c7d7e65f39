import { type KeyboardEvent, useState } from 'react'
import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import { Button } from '../../../../ui/button.tsx'
import { reviewerName } from '../person-keys.ts'
import type { Item, ItemPage, MeetingPage } from '../records.ts'
import { type Point, RescoreDialog } from './rescore-dialog.tsx'
import styles from './stage.module.css'

/** What each member gave. A point is put right where it stands: press it. */
export function ScoresView({ page, item, body }: { page: MeetingPage; item: Item; body: ItemPage }) {
  const [point, setPoint] = useState<Point | null>(null)
  const isOpen = page.stage === 'open' && page.currentId === item.id
  const memberOf = (id: string) => page.members.find((each) => each.id === id)
  const mayMend = body.sheets.find((sheet) => memberOf(sheet.memberId)?.present != null)
  const cells = useCells(`${mayMend?.memberId} ${body.criteria[0]?.id}`)
  if (body.sheets.length === 0) return <p>この団体の採点票は、まだありません。</p>
  return (
    <>
      <table className={styles['scores']} {...cells.table}>
        <thead>
          <tr>
            <th scope="col">委員</th>
            {body.criteria.map(({ id, shortName, weight }) => (
              <th key={id} scope="col">
                {shortName} ×{weight}
              </th>
            ))}
            <th scope="col">合計</th>
          </tr>
        </thead>
        <tbody>
          {body.sheets.map((sheet) => {
            const member = memberOf(sheet.memberId)
            if (member === undefined) return null
            return (
              <tr key={sheet.memberId}>
                <th scope="row" title={member.name}>
                  {reviewerName(member)}
                </th>
                {body.criteria.map((criterion) => {
                  const raw = sheet.scores.find(({ criterionId }) => criterionId === criterion.id)?.raw ?? null
                  return (
                    <td key={criterion.id}>
                      {isOpen && member.present !== null ? (
                        <Button
                          small
                          look="quiet"
                          {...cells.cell(sheet.memberId, criterion.id)}
                          aria-label={`${reviewerName(member)} ${criterion.shortName} ${raw ?? '未記入'} を直す`}
                          onClick={() => setPoint({ member, criterion, raw })}
                        >
                          {raw ?? '–'}
                        </Button>
                      ) : (
                        (raw ?? '–')
                      )}
                    </td>
                  )
                })}
                <td>{sheet.total === null ? '–' : rounded(sheet.total, body.rounding).replace(/\.0+$/u, '')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="sub">
        {isOpen
          ? '点を押すと、その場で直せます(在席している委員の点だけ)。利害関係のある委員の点は入っていません。'
          : '議題に入ると、点を直せます。利害関係のある委員の点は入っていません。'}
      </p>
      {point !== null && <RescoreDialog meetingId={page.id} item={item} point={point} onClose={() => setPoint(null)} />}
    </>
  )
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The table as one stop of Tab, in which arrows walk from point to point, as in a sheet. */
function useCells(first: string) {
  const [held, setHeld] = useState<string | null>(null)
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    const at = event.target instanceof Element ? event.target.closest('td') : null
    const row = at?.closest('tr')
    if (step === undefined || at == null || row == null) return
    event.preventDefault()
    const [down, right] = step
    const lines = [...event.currentTarget.querySelectorAll('tbody tr')]
    const to = lines[lines.indexOf(row) + down]?.children[[...row.children].indexOf(at) + right]
    to?.querySelector('button')?.focus()
  }
  return {
    table: { onKeyDown: walk, 'data-walks': '' },
    cell: (memberId: string, criterionId: string) => {
      const key = `${memberId} ${criterionId}`
      return { tabIndex: key === (held ?? first) ? 0 : -1, onFocus: () => setHeld(key) }
    },
  }
}
