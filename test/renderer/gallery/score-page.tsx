import { useState } from 'react'
import { Button } from '../../../renderer/ui/button.tsx'
import { ScoreStrip } from '../../../renderer/ui/charts/score-strip.tsx'
import { EditGrid } from '../../../renderer/ui/grid/edit-grid.tsx'
import { KeyHint } from '../../../renderer/ui/kbd.tsx'
import { PageHeader, Pane, Screen, Split } from '../../../renderer/ui/pane.tsx'
import { Callout } from '../../../renderer/ui/states.tsx'
import { criteria, scoreRows, weights } from './sample-rows.ts'

const excludedRow = 'a4'

export function ScorePage() {
  const [values, setValues] = useState(() => new Map(scoreRows.map((row) => [row.key, row.values])))
  const [remarks, setRemarks] = useState<ReadonlyMap<string, string>>(new Map([['a5/2', '指標が着手数に偏っている']]))
  const [cut, setCut] = useState(5)
  const totalOf = (row: readonly (number | null)[]) =>
    row.includes(null) ? '–' : row.reduce<number>((sum, value, index) => sum + (value ?? 0) * (weights[index] ?? 0), 0)
  const ranked = scoreRows
    .map((row) => ({
      key: row.key,
      label: row.label,
      dots: row.dots,
      mean: row.dots.reduce((a, b) => a + b) / row.dots.length,
    }))
    .sort((a, b) => b.mean - a.mean)
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader
        title="採点"
        sub="委員C　提出前(9 / 10 応募)　ほかの委員の点は提出後に見えます"
        actions={
          <>
            <KeyHint keys={['0–5']}>入力</KeyHint>
            <KeyHint keys={['Enter']}>次へ</KeyHint>
            <KeyHint keys={['F2']}>所見</KeyHint>
            <Button look="primary">提出</Button>
          </>
        }
      />
      <Split columns="minmax(0, 1fr) 400px">
        <Pane flush fills label="採点">
          <EditGrid
            label="採点"
            rowHeader="都道府県"
            totalHeader="計"
            columns={criteria.map((name, index) => ({ key: String(index), header: name, note: `×${weights[index]}` }))}
            rows={scoreRows.map((row) => ({
              key: row.key,
              label: row.label,
              name: row.label,
              ...(row.key === excludedRow
                ? { excluded: '利害関係のため採点しません(令和7年度まで同県アドバイザー)' }
                : {}),
              cells: Object.fromEntries(
                (values.get(row.key) ?? []).map((value, index) => [
                  String(index),
                  { value, remark: remarks.get(`${row.key}/${index}`) ?? '', missing: value === null },
                ]),
              ),
              total: totalOf(values.get(row.key) ?? []),
            }))}
            onCommit={(row, column, value) =>
              setValues(
                new Map(values).set(
                  row,
                  (values.get(row) ?? []).map((each, index) => (String(index) === column ? value : each)),
                ),
              )
            }
            onRemark={(row, column, remark) => setRemarks(new Map(remarks).set(`${row}/${column}`, remark))}
          />
        </Pane>
        <Pane title="集計(提出済み 7名)" fills>
          <ScoreStrip title="委員ごとの点と平均" hideTitle rows={ranked} cut={cut} onCut={setCut} />
          <Callout tone="warn" title="注意">
            4位と5位の順は、三重県を採点していない1名の有無で入れ替わります。
          </Callout>
        </Pane>
      </Split>
    </Screen>
  )
}
