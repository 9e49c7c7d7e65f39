import { disclosureStateLabel } from '../../../../shared/domain/selection/disclosure/fields.ts'
import { inquiryStateLabel } from '../../../../shared/domain/selection/inquiry.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import type { ApplicationPage } from '../records.ts'

/** What was asked about an application: 問い合わせ and 開示請求, each with its place; nothing where nobody asked. */
export function AskedOf({ page: { id, fy } }: { page: ApplicationPage }) {
  const { may } = useDesk()
  const api = useApi()
  const inquiries = useAnswer(api.inquiries.list, { fy }, { enabled: may('inquiries.list') })
  const requests = useAnswer(api.disclosure.list, { fy }, { enabled: may('disclosure.list') })
  const asked = [
    ...(requests.data ?? []).map((each) => ({
      ...{ id: each.id, about: each.about, to: addressOf('disclosure', each.id), words: each.asked },
      ...{ name: `開示請求${each.no}`, state: disclosureStateLabel[each.state], open: each.state === 'preparing' },
    })),
    ...(inquiries.data ?? []).map((each) => ({
      ...{ id: each.id, about: each.about, to: addressOf('inquiries', each.id), words: each.question },
      ...{ name: `問い合わせ${each.no}`, state: inquiryStateLabel[each.state], open: each.state === 'open' },
    })),
  ].filter(({ about }) => about.includes(id))
  if (asked.length === 0) return null
  return (
    <section>
      <h3>問い合わせ・情報公開</h3>
      <ul className={styles['todo']}>
        {asked.map((each) => (
          <li key={each.id}>
            <Tag tone={each.open ? 'warn' : 'neutral'}>{each.state}</Tag>
            <IconlessLink to={each.to}>{each.name}</IconlessLink>
            <span className={styles['asked']}>{each.words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
