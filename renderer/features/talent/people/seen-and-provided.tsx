import { prefectureNameOf } from '../../../../shared/domain/bodies/prefectures.ts'
import { jstDate, toJst } from '../../../../shared/domain/calendar/jst.ts'
import { viewKindLabel, viewPurposeLabel } from '../../../../shared/domain/talent/people/views.ts'
import { DateText } from '../../../ui/date-text.tsx'
import { addressOf } from '../place.ts'
import styles from './people.module.css'
import type { RegistrantPage } from './records.ts'

/** To which prefectures the person was provided, and what came of it. */
export function SoFar({ page }: { page: RegistrantPage }) {
  return (
    <div className={styles['block']}>
      <h3>これまで</h3>
      <div>
        {page.provisions.length === 0 ? (
          <span className="sub">県へ提供したことはありません。</span>
        ) : (
          page.provisions.map(({ id, no, jis2, asOf }) => (
            <span key={id}>
              <DateText date={asOf} style="short" /> {prefectureNameOf(jis2)}へ提供(提供{no})
            </span>
          ))
        )}
        {page.acceleratorId !== null && (
          <span>
            アクセラレータとして記録済み{' '}
            <a href={`#${addressOf('accelerators', page.acceleratorId)}`}>アクセラレータを開く</a>
          </span>
        )}
        {page.summary !== 'clear' && page.state !== 'received' && (
          <span className="sub">
            {page.summary === 'none'
              ? '概要はありません。'
              : '概要は、提供してよいとまだ確認していないため、県へ出ません。'}
          </span>
        )}
      </div>
    </div>
  )
}

/** 誰が見たか: always in sight. */
export function Views({ page }: { page: RegistrantPage }) {
  return (
    <section aria-label="誰が見たか">
      <div className={styles['viewsHead']}>
        <h3>誰が見たか</h3>
        <span className="sub">{page.views.length}回・消せません</span>
      </div>
      <ul className={styles['views']}>
        {page.views.map(({ id, at, who, kind, purpose, remark }) => (
          <li key={id}>
            <span className="sub">
              <DateText date={jstDate(at)} style="short" /> {toJst(at).slice(11, 16)}
            </span>
            <span>{who}</span>
            <span>
              {[
                viewKindLabel[kind],
                remark === '' ? (kind === 'import' ? '' : viewPurposeLabel[purpose]) : remark,
              ].join('　')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
