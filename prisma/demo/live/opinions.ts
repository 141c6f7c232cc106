/** What the three approvers write where they have nothing to add. */
export const passed = { department: "内容属实，同意。", office: "已进行保密审查，可以主动公开。", leader: "同意发布。" } as const;
