extension Trace {
  /// More events than a reader would look at, and than a drawing can hold.
  package static let eventsMax = 400

  /// Puts together what strace wrote about each role; equal behaviour gives equal traces.
  package init(of roles: [TracedRole]) {
    let family = Family(of: roles)
    let directory = ObjectDirectory(of: family)
    var stories: [ProcessStory] = []
    var births: [Int: ProcessState] = [:]
    for (index, member) in family.members.enumerated() {
      let story = ProcessStory(
        of: member, process: index, role: roles[member.role], directory: directory,
        from: births[member.pid])
      births.merge(story.births) { $1 }
      stories.append(story)
    }
    let drafts = stories.flatMap(\.drafts)
    let names = ObjectNames(for: drafts)
    var events = drafts.map(\.event)
    for index in events.indices {
      events[index].object = names.object(of: drafts[index])
      events[index].source = names.source(of: drafts[index])
    }

    let untold = stories.reduce(into: Set<FileChange>()) { $0.formUnion($1.untoldChanges) }
    let found =
      drafts.count > Trace.eventsMax ? [] : CauseFinder(drafts, of: family, untold).causes
    let causes = EventOrder.withoutCircles(Array(found), of: events)
    for cause in causes where cause.kind == .ending && drafts[cause.to].reaps {
      events[cause.to].result = events[cause.from].name
    }
    for cause in causes where cause.kind != .birth && events[cause.to].kind == .call {
      events[cause.to].mayWait = !drafts[cause.to].neverSleeps
    }
    for cause in causes where events[cause.to].kind == .signal && cause.to > 0 {
      // What the signal interrupted had waited for it, or for something else in vain.
      let call = cause.to - 1
      guard events[call].process == events[cause.to].process, events[call].result == "EINTR" else {
        continue
      }
      events[call].mayWait = true
    }
    self.init(
      processes: zip(family.members, stories).map { member, story in
        TraceProcess(role: member.role, parent: member.parent, ending: story.ending)
      }, objects: names.objects, events: events, causes: causes)
  }
}
