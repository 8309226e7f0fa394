/* What libFuzzer calls, and the main functions that start it; nothing here is for Swift. */
