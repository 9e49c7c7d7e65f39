import { maximumTotal, pointsAtMost } from '../../../../shared/domain/review/scoring.ts'
import plain from '../../../record/plain-table.module.css'
import type { Criterion } from '../records.ts'

/** The criteria with their weights, as they will be frozen. */
export function CriterionTable({ criteria }: { criteria: readonly Criterion[] }) {
  const maximum = maximumTotal(criteria)
  return (
    <table className={plain['plain']}>
      <thead>
        <tr>
          <th scope="col">№</th>
          <th scope="col">評価項目</th>
          <th scope="col" className="num">
            段階
          </th>
          <th scope="col" className="num">
            重み
          </th>
          <th scope="col" className="num">
            配点
          </th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((each) => (
          <tr key={each.id}>
            <td>{each.no}</td>
            <td>
              {each.name}
              <p className="sub">{each.viewpoint}</p>
            </td>
            <td className="num">0–{each.maxRaw}</td>
            <td className="num">×{each.weight}</td>
            <td className="num">{pointsAtMost(each)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            満点
          </th>
          <td className="num">{maximum}</td>
        </tr>
      </tfoot>
    </table>
  )
}
