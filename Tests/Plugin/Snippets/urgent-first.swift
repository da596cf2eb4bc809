// Urgent work goes to the front.
import Backlog

var backlog = Backlog()
backlog.add("answer letters")
backlog.addUrgent("put out the fire")
while let work = backlog.next() { print(work) }
