import type { ReactNode } from 'react'
import { Pane } from '../ui/pane.tsx'
import { EmptyState } from '../ui/states.tsx'

/** A tab in which nothing is yet: what belongs here, and the first step. */
export const EmptyTab = ({ title, action, children }: { title: string; action?: ReactNode; children?: ReactNode }) => (
  <Pane fills label={title}>
    <EmptyState title={title} action={action}>
      {children}
    </EmptyState>
  </Pane>
)
