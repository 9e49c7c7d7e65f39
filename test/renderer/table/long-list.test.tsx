import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { DataTable } from '../../../renderer/ui/table/data-table.tsx'

afterEach(cleanup)

const columns = [{ key: 'no', header: '番号', value: (row: { no: number }) => row.no }]

it('a long list is opened, and walked to its end, by a glance at the rows that are drawn', () => {
  const rows = Array.from({ length: 10_000 }, (_, no) => ({ no }))
  let asked = 0
  const chosen: number[] = []
  render(
    <DataTable
      label="長い一覧"
      columns={columns}
      rows={rows}
      rowKey={({ no }) => {
        asked += 1
        return String(no)
      }}
      onCurrentChange={({ no }) => chosen.push(no)}
      empty={null}
    />,
  )
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10001')
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'End', ctrlKey: true })
  expect(chosen).toEqual([9999])
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(200)
})
