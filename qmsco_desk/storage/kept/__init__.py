"""What a matter's file keeps beside the matter: earlier versions, and the trail of deeds."""
