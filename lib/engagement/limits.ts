/** How many characters, as people count them, the long texts may have. */
export const LETTER_MAX = 5000;
export const COMMENT_MAX = 5000;
export const REPLY_MAX = 10_000;
