/** Hours to one decimal as people read them; never rounded up. Sum minutes first, then show. */
export const displayHours = (minutes: number): number => Math.floor(minutes / 6) / 10;
