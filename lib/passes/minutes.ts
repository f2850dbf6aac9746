/** How long a pass holds once its code was typed, in minutes of the wall clock. */
export const passMinutes = 15
