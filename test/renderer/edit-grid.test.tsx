import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { Button } from '../../renderer/ui/button.tsx'
import { EditGrid } from '../../renderer/ui/grid/edit-grid.tsx'
import { nextIs } from '../../renderer/ui/next.ts'
import { Pane } from '../../renderer/ui/pane.tsx'

afterEach(cleanup)

type Scores = Readonly<Record<string, readonly (number | null)[]>>

function Grid({ onRemark }: { onRemark?: (row: string, column: string, remark: string) => void }) {
  const [scores, setScores] = useState<Scores>({ 秋田県: [3, 4], 三重県: [null, null], 奈良県: [null, 2] })
  return (
    <EditGrid
      label="採点"
      rowHeader="都道府県"
      columns={[
        { key: '0', header: '必要性' },
        { key: '1', header: '具体性' },
      ]}
      rows={Object.entries(scores).map(([name, values]) => ({
        key: name,
        label: name,
        name,
        ...(name === '三重県' ? { excluded: '利害関係のため採点しません' } : {}),
        cells: Object.fromEntries(values.map((value, index) => [String(index), { value }])),
      }))}
      onCommit={(row, column, value) =>
        setScores({
          ...scores,
          [row]: (scores[row] ?? []).map((each, index) => (String(index) === column ? value : each)),
        })
      }
      {...(onRemark === undefined ? {} : { onRemark })}
    />
  )
}

const cell = (name: string) => screen.getByLabelText<HTMLInputElement>(new RegExp(`^${name} `))

describe('the score grid', () => {
  it('takes a digit in either width and says the point', () => {
    render(<Grid />)
    fireEvent.change(cell('秋田県 必要性'), { target: { value: '5' } })
    expect(screen.getByLabelText('秋田県 必要性 5点')).toBeTruthy()
    fireEvent.change(cell('秋田県 必要性'), { target: { value: '２' } })
    expect(screen.getByLabelText('秋田県 必要性 2点')).toBeTruthy()
  })

  it.each(['10', '35', '10~20', '３点', '0.5'])('takes no part of 「%s」 that is pasted or comes at once', (typed) => {
    render(<Grid />)
    fireEvent.change(cell('秋田県 必要性'), { target: { value: typed } })
    expect(screen.getByLabelText('秋田県 必要性 3点')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('入りません')
  })

  it('takes a digit that comes out of kana conversion, once', () => {
    render(<Grid />)
    const box = cell('奈良県 必要性')
    fireEvent.compositionStart(box)
    fireEvent.change(box, { target: { value: '４' } })
    expect(screen.getByLabelText('奈良県 必要性 未記入')).toBeTruthy()
    fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 })
    fireEvent.compositionEnd(box)
    expect(screen.getByLabelText('奈良県 必要性 4点')).toBeTruthy()
  })

  it('refuses 6 and letters, and says what may be typed', () => {
    render(<Grid />)
    fireEvent.change(cell('秋田県 必要性'), { target: { value: '6' } })
    expect(screen.getByLabelText('秋田県 必要性 3点')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toContain('0から5')
  })

  it('keeps Esc for itself only where there is something to put back', () => {
    render(<Grid />)
    const box = cell('秋田県 具体性')
    act(() => box.focus())
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true)
    fireEvent.change(box, { target: { value: '9' } })
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false)
    expect(screen.getByRole('alert').textContent).toBe('')
    fireEvent.change(box, { target: { value: '1' } })
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(false)
    expect(fireEvent.keyDown(box, { key: 'Escape' })).toBe(true)
    expect(screen.getByLabelText('秋田県 具体性 4点')).toBeTruthy()
  })

  it('clears by Delete and puts back by Esc what stood there on entering', () => {
    render(<Grid />)
    cell('秋田県 具体性').focus()
    fireEvent.keyDown(cell('秋田県 具体性'), { key: 'Delete' })
    expect(screen.getByLabelText('秋田県 具体性 未記入')).toBeTruthy()
    fireEvent.keyDown(cell('秋田県 具体性'), { key: 'Escape' })
    expect(screen.getByLabelText('秋田県 具体性 4点')).toBeTruthy()
  })

  it('goes on by Enter over the row that may not be scored', () => {
    render(<Grid />)
    cell('秋田県 具体性').focus()
    fireEvent.keyDown(cell('秋田県 具体性'), { key: 'Enter' })
    expect(document.activeElement).toBe(cell('奈良県 必要性'))
  })

  it('shows the excluded row as one cell with its reason and nothing to fill in', () => {
    render(<Grid />)
    const row = screen.getByText('三重県').closest('tr')
    expect(within(row!).getByText('利害関係のため採点しません').getAttribute('colspan')).toBe('2')
    expect(within(row!).queryByRole('textbox')).toBeNull()
  })

  it('goes on from its last cell, or by Ctrl+Enter, to what is declared beside it in its pane', () => {
    render(
      <Pane title="採点" actions={<Button {...nextIs(2)}>提出</Button>}>
        <Grid />
      </Pane>,
    )
    const on = () => document.activeElement
    for (const [from, held] of [
      ['奈良県 具体性', { ctrlKey: false }],
      ['秋田県 必要性', { ctrlKey: true }],
    ] as const) {
      cell(from).focus()
      fireEvent.keyDown(cell(from), { key: 'Enter', ...held })
      expect(on()).toBe(screen.getByRole('button', { name: '提出' }))
    }
  })

  it('is entered on the first cell that is still empty', () => {
    render(<Grid />)
    expect(cell('奈良県 必要性').tabIndex).toBe(0)
    expect(cell('秋田県 必要性').tabIndex).toBe(-1)
  })

  it('opens the remark by F2 and gives it back by Ctrl+Enter', async () => {
    const written: string[] = []
    render(<Grid onRemark={(row, column, remark) => written.push(`${row}/${column}: ${remark}`)} />)
    cell('秋田県 必要性').focus()
    fireEvent.keyDown(cell('秋田県 必要性'), { key: 'F2' })
    const box = await screen.findByLabelText('所見')
    fireEvent.change(box, { target: { value: '体制が具体的' } })
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })
    expect(written).toEqual(['秋田県/0: 体制が具体的'])
  })
})

describe('what a key draws', () => {
  it('is the line it stands in, and no other', () => {
    const drawn: string[] = []
    const columns = [{ key: '0', header: '必要性' }]
    const row = (name: string, value: number | null) => ({
      key: name,
      label: name,
      // Read when the line is drawn.
      get name() {
        drawn.push(name)
        return name
      },
      cells: { '0': { value } },
    })
    function Sheet() {
      const [rows, setRows] = useState(() => ['秋田県', '三重県', '奈良県'].map((name) => row(name, null)))
      return (
        <EditGrid
          label="採点"
          rowHeader="都道府県"
          columns={columns}
          rows={rows}
          onCommit={(key, _column, value) => setRows(rows.map((each) => (each.key === key ? row(key, value) : each)))}
        />
      )
    }
    render(<Sheet />)
    drawn.length = 0
    fireEvent.change(cell('三重県 必要性'), { target: { value: '4' } })
    expect(screen.getByLabelText('三重県 必要性 4点')).toBeTruthy()
    expect(drawn).toEqual(['三重県'])
  })
})
