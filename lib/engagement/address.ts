/** Where 互动交流 stands on the portal; also the tag of its pages that are kept (`column:/interaction`). */
export const ENGAGEMENT_PATH = "/interaction";
