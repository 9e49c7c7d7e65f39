import { checkResultLabel } from '../../../../shared/domain/applications/checks.ts'
import { MomentText } from '../../../ui/date-text.tsx'
import { Tag } from '../../../ui/tag.tsx'
import fields from '../form/fields.module.css'
import type { ApplicationPage } from '../records.ts'

/** What was checked by items that the year has given up since: to be read, and nothing more. */
export const GivenUpChecks = ({ checks }: { checks: ApplicationPage['givenUpChecks'] }) =>
  checks.length > 0 && (
    <section aria-label="廃止した項目の結果">
      <h3>廃止した項目の結果</h3>
      <p className="sub">年度の途中で廃止した項目です。要件適合は止めません。要件確認表(R2)には残ります。</p>
      <table className={fields['checks']}>
        <tbody>
          {checks.map((check) => (
            <tr key={check.itemId} className={fields['check']}>
              <td className="num sub">{check.mark}</td>
              <th scope="row">
                {check.name}
                <p className={fields['note']}>
                  {check.note} ({check.checkedBy} {check.checkedAt !== null && <MomentText at={check.checkedAt} />})
                  {check.confirmedAt !== null && (
                    <>
                      {' '}
                      二人目 {check.confirmedBy} <MomentText at={check.confirmedAt} />
                    </>
                  )}
                </p>
              </th>
              <td>
                <Tag>{checkResultLabel[check.result]}</Tag>
              </td>
              <td className={fields['rule']}>
                <span className="sub">
                  廃止 <MomentText at={check.givenUpAt} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
