import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { PageHeader, Screen } from '../../ui/pane.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { AcceleratorsRoom } from './accelerators/accelerators-room.tsx'
import { PartnersRoom } from './partners/partners-room.tsx'
import { PeopleRoom } from './people/people-room.tsx'
import { talentTabsFor } from './place.ts'
import { PoolsRoom } from './pools/pools-room.tsx'
import { PostingsRoom } from './postings/postings-room.tsx'
import { TrainingRoom } from './training/training-room.tsx'

/** Each room by the key of its tab; it draws its own title line, `TalentTabs` below it, and what stands there. */
const rooms: Readonly<Record<string, () => ReactNode>> = {
  people: PeopleRoom,
  pools: PoolsRoom,
  accelerators: AcceleratorsRoom,
  postings: PostingsRoom,
  partners: PartnersRoom,
  training: TrainingRoom,
}

/** 人材: who can help, who was appointed, who is sought. */
export function TalentScreen() {
  const { may, fy } = useDesk()
  const { tab } = useParams<{ tab?: string }>()
  const shown = talentTabsFor(may).find(({ key }) => tab === undefined || key === tab)
  const Room = shown && rooms[shown.key]
  // Another year is another set of records: nothing typed for one may reach the other.
  if (Room !== undefined) return <Room key={fy} />
  return (
    <Screen>
      <PageHeader title="人材" />
      <EmptyState title="この場所は表示できません" action={<ButtonLink to="/">ホームへ</ButtonLink>}>
        リンクが古いか、いまの役割では見られない場所です。
      </EmptyState>
    </Screen>
  )
}
