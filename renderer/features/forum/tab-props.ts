import type { Sending } from '../../record/lines/use-list-edit.ts'
import type { ForumPage } from './records.ts'

/** What each tab of a forum is given. */
export interface TabProps {
  readonly page: ForumPage
  readonly sending: Sending<ForumPage>
  readonly mayEdit: boolean
}
