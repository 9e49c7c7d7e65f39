import { formatJstInstant } from '../../../../shared/domain/calendar/wareki.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { SheetNames } from '../../../record/measure/sheet-names.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import styles from './rules.module.css'

/** 版: what was changed after the first sheet was out, why, by whom, and which sheets it met. */
export function VersionsPane() {
  const { fy } = useDesk()
  const measure = useAnswer(useApi().tally.measure, { fy })
  return (
    <Pane fills title="評価項目と集計方法の版" sub={measure.data?.frozen ? `第${measure.data.version}版` : undefined}>
      <Answer of={measure}>
        {({ frozen, versions }) =>
          versions.length === 0 ? (
            <EmptyState title={frozen ? '第1版のまま変わっていません' : 'まだ版はありません'}>
              {frozen
                ? '採点を始めた後に評価項目の重みや集計方法を変えると、理由と、及んだ採点票がここに並びます。'
                : '採点を始めた時のものが第1版になります。'}
            </EmptyState>
          ) : (
            <ul className={styles['versions']}>
              {versions.map((each) => (
                <li key={each.version}>
                  <b>第{each.version}版</b>{' '}
                  <span className="sub">
                    {formatJstInstant(each.madeAt, false)} {each.madeBy}
                  </span>
                  <p>{each.change}</p>
                  <p>理由: {each.reason}</p>
                  <details>
                    <summary>及んだ採点票 {each.sheets.length}票</summary>
                    <SheetNames sheets={each.sheets} />
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </Pane>
  )
}
