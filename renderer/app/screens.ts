import { type ComponentType, lazy } from 'react'

/** A screen of the program: where it is, what it is called, and which feature draws it. */
export interface ScreenEntry {
  readonly path: string
  /** Under `renderer/features`. */
  readonly file: string
  /** The named export that draws it. */
  readonly name: string
}

export const screenEntries: readonly ScreenEntry[] = [
  { path: '/', file: 'home/home-screen.tsx', name: 'HomeScreen' },
  // One entry, so that the list beside the application stays as it is from one to the next.
  { path: '/applications/:id?/:tab?', file: 'applications/applications-screen.tsx', name: 'ApplicationsScreen' },
  { path: '/reviews/:tab?/:item?', file: 'reviews/reviews-screen.tsx', name: 'ReviewsScreen' },
  { path: '/support', file: 'support/portfolio-screen.tsx', name: 'PortfolioScreen' },
  { path: '/support/:id/:tab?/:item?', file: 'support/case-screen.tsx', name: 'CaseScreen' },
  { path: '/reports', file: 'reports/reports-screen.tsx', name: 'ReportsScreen' },
  { path: '/settings/:tab?', file: 'settings/settings-screen.tsx', name: 'SettingsScreen' },
]

const modules = import.meta.glob<Record<string, ComponentType>>('../features/*/*-screen.tsx')

/** Loads a screen when it is first shown; null for one whose feature is not part of this program. */
export function screenOf(file: string, name: string): ComponentType | null {
  const load = modules[`../features/${file}`]
  if (load === undefined) return null
  return lazy(async () => {
    const found = (await load())[name]
    if (found === undefined) throw new Error(`${file} has no ${name}`)
    return { default: found }
  })
}
