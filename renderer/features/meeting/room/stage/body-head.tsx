import { rounded } from '../../../../../shared/domain/review/rules/rounding.ts'
import { unitOf } from '../../../../../shared/domain/review/tally-types.ts'
import { useAnswer } from '../../../../api/hooks.ts'
import { useApi, useDesk } from '../../../../api/office.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import type { Item, ItemPage, MeetingPage } from '../records.ts'
import styles from '../room.module.css'

/** The name, large; of a body its theme, its value, rank and n, and what one must know of them. */
export function BodyHead({ page, item }: { page: MeetingPage; item: Item }) {
  const api = useApi()
  const { fy } = useDesk()
  const isBody = item.applicationId !== null
  const body = useAnswer(api.meeting.item, { id: page.id, itemId: item.id }, { enabled: isBody }).data
  const themes = useAnswer(api.programme.year, { fy: page.fy ?? fy }, { enabled: isBody }).data?.themes
  const theme = themes?.find(({ letter }) => letter === item.theme)
  return (
    <header className={styles['bodyHead']}>
      <h2>{item.title}</h2>
      {item.theme !== null && (
        <span className={styles['theme']}>
          {item.theme}
          {theme !== undefined && `　${theme.name}`}
        </span>
      )}
      {body !== undefined && <Value body={body} />}
    </header>
  )
}

function Value({ body }: { body: ItemPage }) {
  const { value, maximum, rank, ranked, n, method, rounding, flags, tied } = body
  return (
    <>
      <p className={styles['value']}>
        <b>{value === null ? '–' : rounded(value, rounding)}</b>
        {unitOf(method) === '点' && <span>/ {rounded(maximum, { ...rounding, places: 0 })}</span>}
        <span>
          {rank === null ? '順位なし' : `${ranked}団体中 ${rank}位`}・採点{n}名
        </span>
      </p>
      {(flags.length > 0 || tied.length > 0) && (
        <p className={styles['flags']}>
          {flags.map((flag) => (
            <Tag key={flag} tone="warn" shape>
              {flag}
            </Tag>
          ))}
          {tied.length > 0 && (
            <Tag tone="warn" shape>
              同点: {tied.join('、')}
            </Tag>
          )}
        </p>
      )}
    </>
  )
}
