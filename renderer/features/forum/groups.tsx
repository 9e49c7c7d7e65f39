import styles from './forum.module.css'
import type { ForumPage } from './records.ts'

/** How many comments each group of 自由記述 holds. */
export const Groups = ({ groups }: Pick<ForumPage, 'groups'>) => (
  <p className={styles['groups']}>
    {groups.map(({ group, count }) => (
      <span key={group}>
        {group} {count}
      </span>
    ))}
  </p>
)
