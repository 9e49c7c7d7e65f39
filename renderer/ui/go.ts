import { navigate } from 'wouter/use-hash-location'

/** Goes to a place of the program (`/support/1`); the address and the way back follow. */
export const go = (place: string, how: { replace?: boolean } = {}): void => navigate(place, how)
